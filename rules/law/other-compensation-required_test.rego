package postlint.law_test

import data.postlint.law

other_compensation_required(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/other_compensation")
}

test_other_compensation_required_is_stated if {
	other_compensation_required(["US-MN"], {"other-compensation": {"ref": 7}}) == {["us-mn/other_compensation", "pass", "stated"]}
}

test_other_compensation_required_is_missing if {
	other_compensation_required(["US-MN"], {}) == {["us-mn/other_compensation", "undecidable", "missing"]}
}

test_other_compensation_required_is_asked_for_in_no_other_place if {
	other_compensation_required(["SE"], {}) == set()
}

test_other_compensation_required_is_stated_in_the_pay_field if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": "", "pay": "$90K – $110K • Offers Equity"}, "places": [{"ref": 1, "codes": ["US-MN"], "role": "performed", "certainty": "certain"}],
	}
	verdicts := {[tuple[1], tuple[2]] | some tuple in law.duties with input as postlint.reached(doc); endswith(tuple[0], "/other_compensation")}
	verdicts == {["pass", "stated"]}
}
