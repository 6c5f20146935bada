package postlint.text_test

import data.postlint.text

test_site_remnant_tells_of_a_button if {
	["text/site-remnant", 3, "a button of the site", "Show less"] in text.findings with input as {"slips": {"remnant": [{"ref": 3, "text": "Show less", "count": 1, "note": "a button of the site"}]}}
}

test_site_remnant_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"remnant": []}}
}
