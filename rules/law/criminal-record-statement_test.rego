package postlint.law_test

import data.postlint.law

criminal_record_statement(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/record_welcome")
}

test_criminal_record_statement_is_stated if {
	criminal_record_statement(["US-CA", "US-CA-SANFRANCISCO"], {"record-welcome": {"ref": 7}}) == {["us-ca-sanfrancisco-welcome/record_welcome", "pass", "stated"]}
}

test_criminal_record_statement_is_missing if {
	criminal_record_statement(["US-CA", "US-CA-SANFRANCISCO"], {}) == {["us-ca-sanfrancisco-welcome/record_welcome", "fail", "missing"]}
}

test_criminal_record_statement_is_asked_for_in_no_other_place if {
	criminal_record_statement(["SE"], {}) == set()
}
