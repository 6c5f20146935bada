package postlint.law_test

import data.postlint.law

canadian_experience(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 60}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/canadian_experience")
}

test_canadian_experience_is_said if {
	canadian_experience(["CA-ON"], {"canadian-experience": {"ref": 7}}) == {["ca-on-experience/canadian_experience", "fail", "said"]}
}

test_canadian_experience_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 60}, "statements": {"canadian-experience": {"ref": 7}},
		"places": [{"ref": 1, "codes": ["CA-ON"], "role": "performed", "certainty": "certain"}],
	}
	["ca-on-experience/canadian_experience", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_canadian_experience_is_not_said if {
	canadian_experience(["CA-ON"], {}) == set()
}

test_canadian_experience_does_not_reach_other_places if {
	canadian_experience(["SE"], {"canadian-experience": {"ref": 7}}) == set()
}
