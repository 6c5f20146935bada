package postlint.text_test

import data.postlint.text

test_invisible_character_tells_the_word if {
	["text/invisible-character", 3, "a mark of zero width", "baker", 1] in text.findings with input as {"slips": {"invisible": [{"ref": 3, "text": "baker", "count": 1, "note": "a mark of zero width"}]}}
}

test_invisible_character_is_silent_without_them if {
	count(text.findings) == 0 with input as {"slips": {"invisible": []}}
}
