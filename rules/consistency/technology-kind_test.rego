package postlint.consistency_test

import data.postlint.consistency

test_technology_kind_names_the_stranger if {
	["consistency/technology-kind", 3, "Python", "systems language"] in consistency.findings with input as {"slips": {"misplaced": [{
		"ref": 3, "text": "Python", "count": 1, "note": "systems language",
	}]}}
}

test_technology_kind_is_silent_without_one if {
	count(consistency.findings) == 0 with input as {"slips": {"misplaced": []}}
}
