package postlint.text_test

import data.postlint.text

test_placeholder_tells_what_was_never_filled_in if {
	["text/placeholder", 3, "a stand-in", "[insert location]"] in text.findings with input as {"slips": {"placeholder": [{"ref": 3, "text": "[insert location]", "count": 1, "note": "a stand-in"}]}}
}

test_placeholder_is_silent_where_all_is_filled_in if {
	count(text.findings) == 0 with input as {"slips": {"placeholder": []}}
}
