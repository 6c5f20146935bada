package postlint.text_test

import data.postlint.text

test_double_escape_tells_what_is_shown if {
	["text/double-escape", 3, "a character", 2, "&amp;"] in text.findings with input as {"slips": {"escape": [{"ref": 3, "text": "&amp;", "count": 2, "note": "a character"}]}}
}

test_double_escape_is_silent_without_it if {
	count(text.findings) == 0 with input as {"slips": {"escape": []}}
}
