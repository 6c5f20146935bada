package postlint.law_test

import data.postlint.law

vacancy_statement(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/vacancy")
}

test_vacancy_statement_is_stated if {
	vacancy_statement(["CA-ON"], {"vacancy": {"ref": 7}}) == {["ca-on/vacancy", "pass", "stated"]}
}

test_vacancy_statement_is_missing if {
	vacancy_statement(["CA-ON"], {}) == {["ca-on/vacancy", "fail", "missing"]}
}

test_vacancy_statement_is_asked_for_in_no_other_place if {
	vacancy_statement(["SE"], {}) == set()
}
