package postlint.dates_test

import data.postlint.dates

before(list) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": list}
	finding[0] == "dates/deadline-before-posted"
}

posted(ref, iso) := object.union(due(ref, iso, "label", false), {"kind": "posted"})

test_deadline_before_posted_names_both_days if {
	before([posted(2, "2026-11-10"), due(3, "2026-10-30", "label", false)]) == {["dates/deadline-before-posted", 3, "2026-10-30", "2026-11-10"]}
}

test_deadline_before_posted_says_it_once if {
	count(before([posted(2, "2026-11-10"), posted(4, "2026-11-11"), due(3, "2026-10-30", "label", false)])) == 1
}

test_deadline_before_posted_is_silent_in_order_and_where_a_day_is_not_known if {
	count(before([posted(2, "2026-11-10"), due(3, "2026-11-10", "label", false)])) == 0
	count(before([posted(2, ""), due(3, "2026-10-30", "label", false)])) == 0
	count(before([posted(2, "2026-11-10"), due(3, "", "label", false)])) == 0
	count(before([posted(2, "2026-11-10"), due(3, "2026-10-30", "label", false), due(4, "2026-12-30", "field", false)])) == 0
}
