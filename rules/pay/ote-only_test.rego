package postlint.pay_test

import data.postlint.pay

ote_only(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/ote-only"
}

target := {"ref": 2, "kind": "range", "basis": "ote", "text": "$180k-$220k", "min": 180000, "max": 220000, "width": 122, "doubt": ""}

test_ote_only_is_said_once if {
	ote_only([target, object.union(target, {"ref": 3})]) == {["pay/ote-only", 2, "$180k-$220k"]}
}

test_ote_only_is_silent_beside_base_pay if {
	ote_only([target, object.union(target, {"ref": 1, "basis": "base"})]) == set()
	ote_only([target, object.union(target, {"ref": 1, "basis": ""})]) == set()
}
