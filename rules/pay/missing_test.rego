package postlint.pay_test

import data.postlint.pay

missing(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/missing"
}

test_missing_where_nothing_is_said_of_pay if {
	missing([]) == {["pay/missing", 0]}
}

test_missing_is_silent_where_anything_is_said if {
	every kind in ["range", "single", "open", "vague", "none"] {
		missing([{"ref": 1, "kind": kind, "basis": ""}]) == set()
	}
}
