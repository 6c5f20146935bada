package postlint.law_test

import data.postlint.law

applicant_fees(codes, terms) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "terms": terms, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/applicant_fees")
}

test_applicant_fees_is_said if {
	applicant_fees(["US-CA"], {"trust-fee": [{"ref": 7, "plain": true, "context": []}]}) == {["us-ca-fees/applicant_fees", "fail", "said"]}
}

test_applicant_fees_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "terms": {"trust-fee": [{"ref": 7, "plain": true, "context": []}]},
		"places": [{"ref": 1, "codes": ["US-CA"], "role": "performed", "certainty": "certain"}],
	}
	["us-ca-fees/applicant_fees", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_applicant_fees_is_not_said if {
	applicant_fees(["US-CA"], {}) == set()
}

test_applicant_fees_does_not_reach_other_places if {
	applicant_fees(["SE"], {"trust-fee": [{"ref": 7, "plain": true, "context": []}]}) == set()
}
