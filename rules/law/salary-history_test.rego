package postlint.law_test

import data.postlint.law

salary_history(codes, terms) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "terms": terms, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/salary_history")
}

test_salary_history_is_said if {
	salary_history(["US-NJ"], {"salary-history": [{"ref": 7, "plain": true, "context": []}]}) == {["us-nj-pay-history/salary_history", "fail", "said"]}
}

test_salary_history_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "terms": {"salary-history": [{"ref": 7, "plain": true, "context": []}]},
		"places": [{"ref": 1, "codes": ["US-NJ"], "role": "performed", "certainty": "certain"}],
	}
	["us-nj-pay-history/salary_history", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_salary_history_is_not_said if {
	salary_history(["US-NJ"], {}) == set()
}

test_salary_history_does_not_reach_other_places if {
	salary_history(["SE"], {"salary-history": [{"ref": 7, "plain": true, "context": []}]}) == set()
}
