package postlint.law_test

import data.postlint.law

french(lang) := {verdict |
	doc := {
		"as_of": "2026-11-23", "lang": lang, "employer": {"size": 0}, "statements": {}, "sections": [], "dates": [], "fields": {"valid_through": ""}, "pay": [],
		"places": [{"ref": 1, "codes": ["CA-QC"], "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	tuple[0] == "ca-qc-french/french"
	verdict := tuple[1]
}

test_english_in_quebec_is_a_reminder if {
	french("en") == {"undecidable"}
}

test_french_is_french if {
	french("fr") == {"pass"}
}

test_a_language_that_cannot_be_told_is_not_judged if {
	french("") == set()
}
