package postlint.dates_test

import data.postlint.dates

unreadable(certainty) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "", "field", false), {"certainty": certainty, "text": "soon"})]}
	finding[0] == "dates/unreadable"
}

test_unreadable_quotes_the_field if {
	unreadable("unreadable") == {["dates/unreadable", 3, "soon"]}
}

test_unreadable_is_silent_on_days if {
	count(unreadable("certain")) == 0
	count(unreadable("relative")) == 0
}
