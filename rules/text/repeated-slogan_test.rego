package postlint.text_test

import data.postlint.text

test_repeated_slogan_names_the_slogan if {
	["text/repeated-slogan", 3, "a floor that people love"] in text.findings with input as {"slips": {"slogan": [{
		"ref": 3, "text": "a floor that people love", "count": 1, "note": "",
	}]}}
}

test_repeated_slogan_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"slogan": []}}
}
