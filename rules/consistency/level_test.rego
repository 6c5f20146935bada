package postlint.consistency_test

import data.postlint.consistency

test_level_names_demands_of_seniors if {
	["consistency/level", 4, "7+ years", "Junior Baker"] in consistency.findings with input as {
		"title": "Junior Baker",
		"statements": {"demand-of-seniors": {"ref": 4, "text": "7+ years"}},
	}
}

test_level_names_demands_of_beginners if {
	["consistency/level", 4, "no experience needed", "Senior Baker"] in consistency.findings with input as {
		"title": "Senior Baker",
		"statements": {"demand-of-beginners": {"ref": 4, "text": "no experience needed"}},
	}
}

test_level_is_silent_without_such_demands if {
	count(consistency.findings) == 0 with input as {"title": "Junior Baker", "statements": {}}
}
