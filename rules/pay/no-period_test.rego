package postlint.pay_test

import data.postlint.pay

no_period(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/no-period"
}

timeless := {"ref": 2, "kind": "single", "period": "", "period_stated": false, "text": "$450", "basis": "", "currency": "USD", "currency_stated": true, "min": 450, "max": 450, "doubt": "", "source": "body"}

test_no_period_where_nothing_tells_it if {
	no_period([timeless]) == {["pay/no-period", 2, "$450"]}
}

test_no_period_is_silent_where_the_size_or_another_amount_tells if {
	no_period([object.union(timeless, {"period": "year"})]) == set()
	no_period([timeless, object.union(timeless, {"ref": 3, "period": "day", "period_stated": true})]) == set()
}

test_no_period_is_silent_on_words if {
	no_period([object.union(timeless, {"kind": "vague"})]) == set()
}
