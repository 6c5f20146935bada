package postlint.pay_test

import data.postlint.pay

no_currency(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/no-currency"
}

bare_range := {"ref": 2, "kind": "range", "currency": "", "currency_stated": false, "text": "31,000 - 35,000", "basis": ""}

test_no_currency_where_no_amount_names_one if {
	no_currency([bare_range]) == {["pay/no-currency", 2, "31,000 - 35,000"]}
}

test_no_currency_is_silent_where_another_amount_names_it if {
	no_currency([bare_range, object.union(bare_range, {"ref": 3, "currency": "GBP", "currency_stated": true})]) == set()
}

test_no_currency_is_silent_on_shared_signs_and_on_words if {
	no_currency([object.union(bare_range, {"currency_stated": true})]) == set()
	no_currency([object.union(bare_range, {"kind": "vague"})]) == set()
}
