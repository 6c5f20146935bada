package postlint.pay_test

import data.postlint.pay

wide(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []} with input.options as {"pay/wide-range": {"percent": 200}}
	finding[0] == "pay/wide-range"
}

wide_amount := {"ref": 2, "kind": "range", "min": 60000, "max": 180000, "width": 300, "basis": "", "doubt": "", "text": "$60K – $180K"}

test_wide_range_from_twice_the_lower_end_on if {
	wide([wide_amount]) == {["pay/wide-range", 2, "$60K – $180K", 300]}
	wide([object.union(wide_amount, {"width": 200})]) == {["pay/wide-range", 2, "$60K – $180K", 200]}
	wide([object.union(wide_amount, {"width": 199})]) == set()
}

test_wide_range_is_silent_on_target_earnings_and_on_slips if {
	wide([object.union(wide_amount, {"basis": "ote"})]) == set()
	wide([object.union(wide_amount, {"doubt": "thousands"})]) == set()
}
