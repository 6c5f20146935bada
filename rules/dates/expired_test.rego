package postlint.dates_test

import data.postlint.dates

expired(latest, source) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": [due(3, latest, source, false)]}
	finding[0] == "dates/expired"
}

test_expired_points_at_the_field if {
	expired("2026-10-31", "field") == {["dates/expired", 3, "2026-10-31"]}
}

test_expired_is_silent_on_days_to_come_and_on_the_body if {
	count(expired("2026-11-23", "field")) == 0
	count(expired("", "field")) == 0
	count(expired("2026-10-31", "label")) == 0
}
