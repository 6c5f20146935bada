package postlint.law_test

import data.postlint.law

accommodation_notice(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/accommodation")
}

test_accommodation_notice_is_stated if {
	accommodation_notice(["CA-ON"], {"accommodation": {"ref": 7}}) == {["ca-on-accommodation/accommodation", "pass", "stated"]}
}

test_accommodation_notice_is_missing if {
	accommodation_notice(["CA-ON"], {}) == {["ca-on-accommodation/accommodation", "undecidable", "missing"]}
}

test_accommodation_notice_is_asked_for_in_no_other_place if {
	accommodation_notice(["SE"], {}) == set()
}
