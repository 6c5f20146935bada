package postlint.law_test

import data.postlint.law

credit_check(codes, terms) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "terms": terms, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/credit_check")
}

test_credit_check_is_said if {
	credit_check(["US-NY"], {"credit-check": [{"ref": 7, "plain": true, "context": []}]}) == {["us-ny-credit/credit_check", "fail", "said"]}
}

test_credit_check_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "terms": {"credit-check": [{"ref": 7, "plain": true, "context": []}]},
		"places": [{"ref": 1, "codes": ["US-NY"], "role": "performed", "certainty": "certain"}],
	}
	["us-ny-credit/credit_check", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_credit_check_is_not_said if {
	credit_check(["US-NY"], {}) == set()
}

test_credit_check_does_not_reach_other_places if {
	credit_check(["SE"], {"credit-check": [{"ref": 7, "plain": true, "context": []}]}) == set()
}
