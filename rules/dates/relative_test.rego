package postlint.dates_test

import data.postlint.dates

relative(kind, certainty) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "", "label", false), {"kind": kind, "certainty": certainty, "text": "3 days ago"})]}
	finding[0] == "dates/relative"
}

test_relative_quotes_the_words if {
	relative("posted", "relative") == {["dates/relative", 3, "3 days ago"]}
	relative("deadline", "relative") == {["dates/relative", 3, "3 days ago"]}
}

test_relative_is_silent_on_days if {
	count(relative("posted", "certain")) == 0
	count(relative("interview", "relative")) == 0
}
