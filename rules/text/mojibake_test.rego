package postlint.text_test

import data.postlint.text

test_mojibake_tells_how_many_and_what_was_meant if {
	["text/mojibake", 3, 2, "Ã¼", "ü"] in text.findings with input as {"slips": {"mojibake": [{"ref": 3, "text": "Ã¼", "count": 2, "note": "ü"}]}}
}

test_mojibake_is_silent_without_them if {
	count(text.findings) == 0 with input as {"slips": {"mojibake": []}}
}
