package postlint.truncation_test

import data.postlint.truncation

test_continued_elsewhere_is_found if {
	["truncation/continued-elsewhere", 7, "last words"] in truncation.findings with input as {"cuts": [{"ref": 7, "class": "continued-elsewhere", "weight": 0.95, "text": "last words"}]}
}

test_continued_elsewhere_is_the_only_rule_on_its_cut if {
	count(truncation.findings) == 1 with input as {"cuts": [{"ref": 7, "class": "continued-elsewhere", "weight": 0.95, "text": "last words"}]}
}

test_continued_elsewhere_leaves_other_cuts_alone if {
	found := truncation.findings with input as {"cuts": [{"ref": 3, "class": "marker", "weight": 0.99, "text": "last words"}]}
	every finding in found {
		finding[0] != "truncation/continued-elsewhere"
	}
}

test_continued_elsewhere_needs_a_cut if {
	count(truncation.findings) == 0 with input as {"cuts": []}
}
