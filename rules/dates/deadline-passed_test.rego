package postlint.dates_test

import data.postlint.dates

passed(list) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": list}
	finding[0] == "dates/deadline-passed"
}

due(ref, latest, source, rolling) := {
	"ref": ref,
	"kind": "deadline",
	"iso": latest,
	"latest": latest,
	"certainty": "certain",
	"days": 0,
	"doubt": "",
	"weekday": "",
	"source": source,
	"rolling": rolling,
	"midnight": false,
	"text": latest,
}

test_deadline_passed_points_at_the_last_one if {
	passed([due(3, "2026-10-01", "label", false), due(4, "2026-11-01", "text", false)]) == {["dates/deadline-passed", 4, "2026-11-01"]}
}

test_deadline_passed_says_a_repeated_day_once if {
	passed([due(3, "2026-10-01", "label", false), due(4, "2026-10-01", "text", false)]) == {["dates/deadline-passed", 4, "2026-10-01"]}
}

test_deadline_passed_is_silent_until_the_day_is_over if {
	count(passed([due(3, "2026-11-23", "label", false)])) == 0
	count(passed([due(3, "2026-10-01", "label", false), due(4, "2026-12-01", "label", false)])) == 0
}

test_deadline_passed_is_silent_on_fields_unknown_days_and_open_ends if {
	count(passed([due(3, "2026-10-01", "field", false)])) == 0
	count(passed([due(3, "2026-10-01", "label", true)])) == 0
	count(passed([due(3, "", "label", false)])) == 0
	count(passed([due(3, "2026-10-01", "label", false), due(4, "", "label", false)])) == 0
}
