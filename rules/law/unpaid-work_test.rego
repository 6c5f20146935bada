package postlint.law_test

import data.postlint.law

unpaid_work(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/unpaid_work")
}

test_unpaid_work_is_said if {
	unpaid_work(["GB-ENG"], {"unpaid-work": {"ref": 7}}) == {["gb-unpaid/unpaid_work", "fail", "said"]}
}

test_unpaid_work_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {"unpaid-work": {"ref": 7}},
		"places": [{"ref": 1, "codes": ["GB-ENG"], "role": "performed", "certainty": "certain"}],
	}
	["gb-unpaid/unpaid_work", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_unpaid_work_is_not_said if {
	unpaid_work(["GB-ENG"], {}) == set()
}

test_unpaid_work_does_not_reach_other_places if {
	unpaid_work(["SE"], {"unpaid-work": {"ref": 7}}) == set()
}
