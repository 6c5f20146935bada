package postlint.text_test

import data.postlint.text

test_glued_fields_counts_them if {
	["text/glued-fields", 3, 2, "BrambleLeeds"] in text.findings with input as {"slips": {"glued-field": [{"ref": 3, "text": "BrambleLeeds", "count": 2, "note": ""}]}}
}

test_glued_fields_is_silent_without_them if {
	count(text.findings) == 0 with input as {"slips": {"glued-field": []}}
}
