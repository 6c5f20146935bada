package postlint.law_test

import data.postlint.law

criminal_record(codes, terms) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "terms": terms, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/criminal_record")
}

test_criminal_record_is_said if {
	criminal_record(["US-CO"], {"criminal-record": [{"ref": 7, "plain": true, "context": []}]}) == {["us-co-record/criminal_record", "fail", "said"]}
}

test_criminal_record_points_at_the_words if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "terms": {"criminal-record": [{"ref": 7, "plain": true, "context": []}]},
		"places": [{"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "certain"}],
	}
	["us-co-record/criminal_record", "fail", "said", 1, "here", 7] in law.duties with input as postlint.reached(doc)
}

test_criminal_record_is_not_said if {
	criminal_record(["US-CO"], {}) == set()
}

test_criminal_record_does_not_reach_other_places if {
	criminal_record(["SE"], {"criminal-record": [{"ref": 7, "plain": true, "context": []}]}) == set()
}
