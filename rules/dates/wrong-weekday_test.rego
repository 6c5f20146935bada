package postlint.dates_test

import data.postlint.dates

weekday(doubt) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [object.union(due(3, "2027-12-04", "label", false), {"doubt": doubt, "weekday": "Saturday"})]}
	finding[0] == "dates/wrong-weekday"
}

test_wrong_weekday_names_the_right_one if {
	weekday("weekday") == {["dates/wrong-weekday", 3, "2027-12-04", "Saturday"]}
}

test_wrong_weekday_is_silent_where_they_agree if {
	count(weekday("")) == 0
	count(weekday("impossible")) == 0
}
