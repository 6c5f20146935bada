package postlint.law_test

import data.postlint.law

ai_use_statement(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/ai_use")
}

test_ai_use_statement_is_stated if {
	ai_use_statement(["CA-ON"], {"ai-in-hiring": {"ref": 7}}) == {["ca-on/ai_use", "pass", "stated"]}
}

test_ai_use_statement_is_missing if {
	ai_use_statement(["CA-ON"], {}) == {["ca-on/ai_use", "undecidable", "missing"]}
}

test_ai_use_statement_is_asked_for_in_no_other_place if {
	ai_use_statement(["SE"], {}) == set()
}
