package postlint.dates_test

import data.postlint.dates

yearless(change) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "", "label", false), change)]}
	finding[0] == "dates/no-year"
}

test_no_year_quotes_the_date if {
	yearless({"certainty": "no-year", "text": "30 November"}) == {["dates/no-year", 3, "30 November"]}
}

test_no_year_is_silent_on_other_dates if {
	count(yearless({"certainty": "certain"})) == 0
	count(yearless({"certainty": "no-year", "kind": "interview"})) == 0
	count(yearless({"certainty": "no-year", "doubt": "impossible"})) == 0
}
