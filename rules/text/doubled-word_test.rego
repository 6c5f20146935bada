package postlint.text_test

import data.postlint.text

test_doubled_word_names_the_word if {
	["text/doubled-word", 3, "the", "the the"] in text.findings with input as {"slips": {"doubled-word": [{"ref": 3, "text": "the the", "count": 1, "note": "the"}]}}
}

test_doubled_word_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"doubled-word": []}}
}
