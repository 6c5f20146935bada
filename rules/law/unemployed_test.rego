package postlint.law_test

import data.postlint.law

unemployed(codes, terms) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "terms": terms, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/unemployed")
}

test_unemployed_is_said if {
	unemployed(["US-OR"], {"unemployed": [{"ref": 7, "plain": true, "context": []}]}) == {["us-or-unemployed/unemployed", "fail", "said"]}
}

test_unemployed_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "terms": {"unemployed": [{"ref": 7, "plain": true, "context": []}]},
		"places": [{"ref": 1, "codes": ["US-OR"], "role": "performed", "certainty": "certain"}],
	}
	["us-or-unemployed/unemployed", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_unemployed_is_not_said if {
	unemployed(["US-OR"], {}) == set()
}

test_unemployed_does_not_reach_other_places if {
	unemployed(["SE"], {"unemployed": [{"ref": 7, "plain": true, "context": []}]}) == set()
}
