package postlint.text_test

import data.postlint.text

test_protected_address_tells_of_a_lost_address if {
	["text/protected-address", 3, "[email protected]"] in text.findings with input as {"slips": {"protected-address": [{"ref": 3, "text": "[email protected]", "count": 2, "note": ""}]}}
}

test_protected_address_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"protected-address": []}}
}
