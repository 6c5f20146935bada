package postlint.pay_test

import data.postlint.pay

open_ended(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/open-ended"
}

up_to := {"ref": 4, "kind": "open", "basis": "", "min": null, "max": 29, "period": "hour", "text": "up to $29 an hour", "currency": "USD", "currency_stated": true, "source": "body", "doubt": ""}

from := {"ref": 3, "kind": "open", "basis": "", "min": 22, "max": null, "period": "hour", "text": "from $22 an hour", "currency": "USD", "currency_stated": true, "source": "title", "doubt": ""}

test_open_ended_quotes_the_first_one if {
	open_ended([up_to]) == {["pay/open-ended", 4, "up to $29 an hour"]}
	open_ended([object.union(from, {"min": null, "max": 28}), up_to]) == {["pay/open-ended", 3, "from $22 an hour"]}
}

test_open_ended_is_silent_where_a_figure_stands_elsewhere if {
	open_ended([up_to, object.union(up_to, {"ref": 5, "kind": "range", "min": 22, "max": 29})]) == set()
	open_ended([up_to, object.union(up_to, {"ref": 5, "kind": "single", "min": 22, "max": 22})]) == set()
}

test_open_ended_is_silent_where_two_places_state_both_ends if {
	open_ended([from, up_to]) == set()
	open_ended([object.union(from, {"period": "year"}), up_to]) == {["pay/open-ended", 3, "from $22 an hour"]}
}
