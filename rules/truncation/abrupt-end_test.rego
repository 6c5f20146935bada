package postlint.truncation_test

import data.postlint.truncation

test_abrupt_end_is_found if {
	["truncation/abrupt-end", 7, "last words"] in truncation.findings with input as {"cuts": [{"ref": 7, "class": "abrupt-end", "weight": 0.95, "text": "last words"}]}
}

test_abrupt_end_is_the_only_rule_on_its_cut if {
	count(truncation.findings) == 1 with input as {"cuts": [{"ref": 7, "class": "abrupt-end", "weight": 0.95, "text": "last words"}]}
}

test_abrupt_end_leaves_other_cuts_alone if {
	found := truncation.findings with input as {"cuts": [{"ref": 3, "class": "marker", "weight": 0.99, "text": "last words"}]}
	every finding in found {
		finding[0] != "truncation/abrupt-end"
	}
}

test_abrupt_end_needs_a_cut if {
	count(truncation.findings) == 0 with input as {"cuts": []}
}
