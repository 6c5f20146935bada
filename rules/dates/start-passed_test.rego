package postlint.dates_test

import data.postlint.dates

started(list) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": list} with input.options as {"dates/stale": {"days": 90}}
	finding[0] == "dates/start-passed"
}

test_start_passed_points_at_the_date if {
	started([start(3, "2026-09-01")]) == {["dates/start-passed", 3, "2026-09-01"]}
}

test_start_passed_is_silent_on_days_to_come_and_on_running_text if {
	count(started([start(3, "2026-12-01")])) == 0
	count(started([start(3, "")])) == 0
	count(started([start(3, "2026-09-01"), start(4, "2026-12-01")])) == 0
	count(started([start(3, "2026-09-01"), start(4, "2026-09-01")])) == 1
	count(started([start(3, "2026-09-01"), due(4, "2026-08-01", "label", false)])) == 0
	count(started([start(3, "2026-09-01"), old])) == 0
	count(started([object.union(start(3, "2026-09-01"), {"source": "text"})])) == 0
}
