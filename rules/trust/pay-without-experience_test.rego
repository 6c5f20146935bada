package postlint.trust_test

import data.postlint.trust

high(pay, terms) := {finding |
	some finding in trust.findings with input as {"pay": [pay], "terms": terms}
	finding[0] == "trust/pay-without-experience"
}

hourly(currency, amount, period) := {"ref": 2, "text": "the pay", "currency": currency, "min": amount, "period": period}

unskilled := {"trust-no-experience": [{"ref": 3, "text": "no experience", "plain": true}, {"ref": 4, "text": "no experience", "plain": true}]}

test_pay_without_experience_names_both_once if {
	high(hourly("USD", 75, "hour"), unskilled) == {["trust/pay-without-experience", 2, "the pay", "no experience"]}
}

test_pay_without_experience_is_silent_on_common_pay_and_on_demands if {
	count(high(hourly("USD", 18, "hour"), unskilled)) == 0
	count(high(hourly("USD", 75, ""), unskilled)) == 0
	count(high(hourly("CZK", 180, "hour"), unskilled)) == 0
	count(high(hourly("USD", 75, "hour"), {})) == 0
	count(high(hourly("USD", null, "hour"), unskilled)) == 0
	count(high(hourly("USD", 75, "hour"), object.union(unskilled, {"trust-warning": []}))) == 0
}
