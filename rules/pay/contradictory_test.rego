package postlint.pay_test

import data.postlint.pay

contradicted(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/contradictory"
}

field_amount := {"ref": 1, "kind": "range", "min": 45000, "max": 51000, "currency": "GBP", "currency_stated": true, "period": "year", "period_stated": true, "basis": "", "doubt": "", "width": 113, "source": "field", "text": "£45,000 - £51,000"}

body_amount := object.union(field_amount, {"ref": 2, "min": 38000, "max": 44000, "source": "body", "text": "£38,000 to £44,000 a year"})

test_contradictory_where_the_ranges_have_nothing_in_common if {
	contradicted([field_amount, body_amount]) == {["pay/contradictory", 1, "£45,000 - £51,000", "£38,000 to £44,000 a year"]}
	higher := object.union(body_amount, {"min": 60000, "max": 66000})
	contradicted([field_amount, higher]) == {["pay/contradictory", 1, "£45,000 - £51,000", "£38,000 to £44,000 a year"]}
}

test_contradictory_is_silent_where_they_overlap if {
	contradicted([field_amount, object.union(body_amount, {"max": 46000})]) == set()
}

test_contradictory_is_silent_on_other_periods_currencies_and_bases if {
	every difference in [{"period": "hour"}, {"currency": "USD"}, {"basis": "full-time"}, {"basis": "base"}, {"doubt": "thousands"}, {"kind": "open", "min": null}] {
		contradicted([field_amount, object.union(body_amount, difference)]) == set()
	}
}

test_contradictory_is_silent_where_the_text_states_several_amounts if {
	contradicted([field_amount, body_amount, object.union(body_amount, {"ref": 3})]) == set()
}
