package postlint.text_test

import data.postlint.text

test_overlapping_items_names_the_later_one if {
	["text/overlapping-items", 3, "Bake bread at night"] in text.findings with input as {"slips": {"overlap": [{
		"ref": 3, "text": "Bake bread at night", "count": 1, "note": "",
	}]}}
}

test_overlapping_items_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"overlap": []}}
}
