package postlint.pay_test

import data.postlint.pay

inverted(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/inverted-range"
}

test_inverted_range_compares_the_ends if {
	inverted([{"ref": 2, "kind": "range", "min": 65, "max": 60, "text": "$65/hr - $60/hr"}]) == {["pay/inverted-range", 2, "$65/hr - $60/hr"]}
	inverted([{"ref": 2, "kind": "range", "min": 60, "max": 65, "text": "$60/hr - $65/hr"}]) == set()
}

test_inverted_range_is_silent_on_one_end if {
	inverted([{"ref": 2, "kind": "open", "min": 65, "max": null, "text": "$65/hr"}]) == set()
}
