package postlint.text_test

import data.postlint.text

test_etc_says_what_is_wrong if {
	["text/etc", 3, "etc", "lacks its full stop", 2] in text.findings with input as {"slips": {"and-so-on": [{
		"ref": 3, "text": "etc", "count": 2, "note": "lacks its full stop",
	}]}}
}

test_etc_is_silent_without_any if {
	count(text.findings) == 0 with input as {"slips": {"and-so-on": []}}
}
