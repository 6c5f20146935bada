package postlint.dates_test

import data.postlint.dates

midnight(kind, yes) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "2026-11-30", "label", false), {"kind": kind, "midnight": yes})]}
	finding[0] == "dates/midnight"
}

test_midnight_points_at_the_date if {
	midnight("deadline", true) == {["dates/midnight", 3, "2026-11-30"]}
}

test_midnight_is_silent_on_other_times_and_kinds if {
	count(midnight("deadline", false)) == 0
	count(midnight("start", true)) == 0
}
