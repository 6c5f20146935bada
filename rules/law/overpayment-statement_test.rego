package postlint.law_test

import data.postlint.law

overpaid(statements, pay) := {verdict |
	doc := {
		"as_of": "2026-11-23", "lang": "de", "employer": {"size": 0}, "statements": statements, "sections": [], "dates": [], "fields": {"valid_through": ""}, "pay": pay,
		"places": [{"ref": 1, "codes": ["AT"], "role": "performed", "certainty": "certain"}],
	}
	some tuple in law.duties with input as postlint.reached(doc)
	tuple[0] == "at-overpayment/overpayment"
	verdict := tuple[1]
}

test_the_minimum_alone_is_a_reminder if {
	overpaid({}, [{"ref": 4, "kind": "single"}]) == {"undecidable"}
}

test_a_word_or_a_range_is_enough if {
	overpaid({"overpayment": {"ref": 3}}, [{"ref": 4, "kind": "single"}]) == {"pass"}
	overpaid({}, [{"ref": 4, "kind": "range"}]) == {"pass"}
}

test_without_pay_nothing_is_said if {
	overpaid({}, []) == set()
}
