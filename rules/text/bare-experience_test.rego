package postlint.text_test

import data.postlint.text

test_bare_experience_counts_items if {
	["text/bare-experience", 3, 2, "Oven experience"] in text.findings with input as {"shapes": {"bare-experience": [{
		"ref": 3, "text": "Oven experience", "count": 2, "of": 0, "note": "",
	}]}}
}

test_bare_experience_is_silent_without_any if {
	count(text.findings) == 0 with input as {"shapes": {"bare-experience": []}}
}
