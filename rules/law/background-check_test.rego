package postlint.law_test

import data.postlint.law

background_check(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/background_check")
}

test_background_check_is_said if {
	background_check(["US-NY-NYC"], {"background-check": {"ref": 7}}) == {["us-ny-nyc-background/background_check", "fail", "said"]}
}

test_background_check_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {"background-check": {"ref": 7}},
		"places": [{"ref": 1, "codes": ["US-NY-NYC"], "role": "performed", "certainty": "certain"}],
	}
	["us-ny-nyc-background/background_check", "fail", "said", 1, "size", 7] in law.duties with input as postlint.reached(doc)
}

test_background_check_is_not_said if {
	background_check(["US-NY-NYC"], {}) == set()
}

test_background_check_does_not_reach_other_places if {
	background_check(["SE"], {"background-check": {"ref": 7}}) == set()
}
