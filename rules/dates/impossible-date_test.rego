package postlint.dates_test

import data.postlint.dates

impossible(doubt) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "", "label", false), {"doubt": doubt, "text": "31 April 2027"})]}
	finding[0] == "dates/impossible-date"
}

test_impossible_date_points_at_the_date if {
	impossible("impossible") == {["dates/impossible-date", 3, "31 April 2027"]}
}

test_impossible_date_is_silent_on_days_that_exist if {
	count(impossible("")) == 0
	count(impossible("weekday")) == 0
}
