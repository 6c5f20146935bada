package postlint.dates_test

import data.postlint.dates

ends(list) := {finding |
	some finding in dates.findings with input as {"as_of": "2026-11-23", "dates": list}
	finding[0] == "dates/end-before-start"
}

start(ref, iso) := object.union(due(ref, iso, "label", false), {"kind": "start"})

end(ref, iso) := object.union(due(ref, iso, "label", false), {"kind": "end"})

test_end_before_start_names_both if {
	ends([start(2, "2027-06-01"), end(3, "2026-12-31")]) == {["dates/end-before-start", 3, "2026-12-31", "2027-06-01"]}
}

test_end_before_start_is_silent_in_order_and_where_a_day_is_not_known if {
	count(ends([start(2, "2027-06-01"), end(3, "2027-12-31")])) == 0
	count(ends([start(2, ""), end(3, "2026-12-31")])) == 0
	count(ends([start(2, "2027-06-01"), end(3, "")])) == 0
	count(ends([start(2, "2027-06-01"), start(4, "2026-06-01"), end(3, "2026-12-31")])) == 0
}
