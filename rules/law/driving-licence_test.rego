package postlint.law_test

import data.postlint.law

driving_licence(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/driving_licence")
}

test_driving_licence_is_said if {
	driving_licence(["US-WA"], {"driving-licence": {"ref": 7}}) == {["us-wa-licence/driving_licence", "fail", "said"]}
}

test_driving_licence_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {"driving-licence": {"ref": 7}},
		"places": [{"ref": 1, "codes": ["US-WA"], "role": "performed", "certainty": "certain"}],
	}
	["us-wa-licence/driving_licence", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_driving_licence_is_not_said if {
	driving_licence(["US-WA"], {}) == set()
}

test_driving_licence_does_not_reach_other_places if {
	driving_licence(["SE"], {"driving-licence": {"ref": 7}}) == set()
}

test_driving_as_a_duty_allows_it if {
	driving_licence(["US-WA"], {"driving-licence": {"ref": 7}, "driving": {"ref": 8}}) == set()
}
