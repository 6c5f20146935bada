package postlint.text_test

import data.postlint.text

test_repetition_tells_the_sentence_and_how_many if {
	["text/repetition", 3, 2, "You bake."] in text.findings with input as {"slips": {"repetition": [{"ref": 3, "text": "You bake.", "count": 2, "note": ""}]}}
}

test_repetition_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"repetition": []}}
}
