package postlint.law_test

import data.postlint.law

tagline(statements) := {[verdict, why] |
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0}, "statements": statements, "sections": [], "dates": [], "fields": {"valid_through": ""}, "pay": [],
		"places": [{"ref": 1, "codes": ["US-AL"], "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	tuple[0] == "us-contractor/contractor_tagline"
	[verdict, why] := array.slice(tuple, 1, 3)
}

test_nobody_else_must_print_it if {
	tagline({}) == set()
}

test_a_contractor_names_both if {
	["pass", "stated"] in tagline({"federal-contractor": {"ref": 4}, "disability-named": {"ref": 5}, "veteran-named": {"ref": 6}})
	not ["fail", "incomplete"] in tagline({"federal-contractor": {"ref": 4}, "disability-named": {"ref": 5}, "veteran-named": {"ref": 6}})
}

test_one_of_them_is_not_enough if {
	["fail", "incomplete"] in tagline({"federal-contractor": {"ref": 4}, "disability-named": {"ref": 5}})
	["fail", "incomplete"] in tagline({"federal-contractor": {"ref": 4}})
}

test_a_configured_contractor_names_both_as_well if {
	doc := {
		"as_of": "2026-11-23", "lang": "en", "employer": {"size": 0, "federal_contractor": true}, "sections": [], "dates": [], "fields": {"valid_through": ""}, "pay": [],
		"places": [{"ref": 1, "codes": ["US-AL"], "role": "performed", "certainty": "certain"}],
	}
	silent := object.union(doc, {"statements": {}})
	some ["us-contractor/contractor_tagline", "fail", "unnamed", 1, _, 0] in law.duties with input as postlint.reached(silent)
	named := object.union(doc, {"statements": {"disability-named": {"ref": 5}, "veteran-named": {"ref": 6}}})
	some ["us-contractor/contractor_tagline", "pass", "stated", 1] in law.duties with input as postlint.reached(named)
}
