package postlint.pay_test

import data.postlint.pay

absurd(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/absurd-amount"
}

test_absurd_amount_names_the_period if {
	every doubt in ["too-low", "too-high", "thousands", "decimal"] {
		absurd([{"ref": 2, "kind": "single", "doubt": doubt, "period": "year", "text": "$18.00 a year"}]) == {["pay/absurd-amount", 2, "$18.00 a year", "year"]}
	}
}

test_absurd_amount_is_silent_without_doubt if {
	absurd([{"ref": 2, "kind": "single", "doubt": "", "period": "hour", "text": "$18.00 an hour"}]) == set()
}
