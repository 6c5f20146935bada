package postlint.law_test

import data.postlint.law

benefits_required(codes, statements) := {[row, verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "pay": [], "dates": [], "sections": [],
		"fields": {"valid_through": ""}, "places": [{"ref": 1, "codes": codes, "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	[row, verdict, why] := array.slice(tuple, 0, 3)
	endswith(row, "/benefits")
}

test_benefits_required_is_stated if {
	benefits_required(["US-WA"], {"benefits": {"ref": 7}}) == {["us-wa-2025/benefits", "pass", "stated"]}
}

test_benefits_required_is_missing if {
	benefits_required(["US-WA"], {}) == {["us-wa-2025/benefits", "fail", "missing"]}
}

test_benefits_required_is_asked_for_in_no_other_place if {
	benefits_required(["SE"], {}) == set()
}

test_a_section_of_benefits_describes_them if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "sections": [{"id": "pay", "also": "benefits"}],
		"places": [{"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "certain"}],
	}
	found := {[row, verdict] | some tuple in law.duties with input as postlint.reached(doc); row := tuple[0]; verdict := tuple[1]}
	["us-co-2024/benefits", "pass"] in found
	not ["us-co-2024/benefits", "fail"] in found
}

test_a_text_in_another_language_is_not_judged if {
	doc := {
		"as_of": "2026-11-23", "lang": "es", "employer": {"size": 0}, "statements": {}, "sections": [], "pay": [], "dates": [], "fields": {"valid_through": ""},
		"places": [{"ref": 1, "codes": ["US-CO"], "role": "performed", "certainty": "certain"}],
	}
	every tuple in law.duties {
		tuple[1] != "fail"
	}
		with input as postlint.reached(doc)
}

test_remote_work_reaches_the_rows_that_reach_it if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": {}, "sections": [], "pay": [], "dates": [], "fields": {"valid_through": ""},
		"places": [
			{"ref": 1, "codes": ["US"], "role": "remote-scope", "certainty": "certain"},
			{"ref": 2, "codes": ["US-WA"], "role": "remote-scope", "certainty": "certain"},
			{"ref": 3, "codes": ["US-MN"], "role": "reports-to", "certainty": "certain"},
			{"ref": 4, "codes": ["US-MD"], "role": "performed", "certainty": "likely"},
			{"ref": 5, "codes": ["US-NJ"], "role": "performed", "certainty": "ambiguous"},
		],
	}
	found := {[row, how, ref] | some [row, "fail", "missing", ref, how, 0] in law.duties with input as postlint.reached(doc)}
	["us-co-2024/benefits", "remote", 1] in found
	["us-wa-2025/benefits", "size", 2] in found
	["us-md/benefits", "likely", 4] in found
	["us-nj/benefits", "maybe", 5] in found
}
