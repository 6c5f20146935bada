package postlint.law_test

import data.postlint.law

deadline_required(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/deadline")
}

test_deadline_required_is_stated if {
	deadline_required(["US-CO"], {"deadline": {"ref": 7}}) == {["us-co-2024/deadline", "pass", "stated"]}
}

test_deadline_required_is_missing if {
	deadline_required(["US-CO"], {}) == {["us-co-2024/deadline", "fail", "missing"]}
}

test_deadline_required_is_asked_for_in_no_other_place if {
	deadline_required(["SE"], {}) == set()
}

test_a_deadline_may_stand_as_a_date_or_in_the_record if {
	base := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "sections": [], "pay": [],
		"places": [{"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "certain"}],
	}
	every more in [
		{"fields": {"valid_through": ""}, "dates": [{"kind": "deadline"}]},
		{"fields": {"valid_through": "2026-12-18"}, "dates": []},
	] {
		found := {verdict | some tuple in law.duties with input as postlint.reached(object.union(base, more)); tuple[0] == "us-co-2024/deadline"; verdict := tuple[1]}
		found == {"pass"}
	}
}
