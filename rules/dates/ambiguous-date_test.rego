package postlint.dates_test

import data.postlint.dates

unclear(kind, certainty) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "2026-12-04", "label", false), {"kind": kind, "certainty": certainty})]}
	finding[0] == "dates/ambiguous-date"
}

test_ambiguous_date_quotes_it if {
	unclear("deadline", "ambiguous") == {["dates/ambiguous-date", 3, "2026-12-04"]}
}

test_ambiguous_date_is_silent_on_settled_dates_and_on_days_nobody_acts_on if {
	count(unclear("deadline", "derived")) == 0
	count(unclear("posted", "ambiguous")) == 0
}
