package postlint.consistency_test

import data.postlint.consistency

test_hidden_pay_quotes_the_amount if {
	shown({"baseSalary.value.minValue": [claim(2, "24000", false)]}) == {["consistency/hidden-pay", 2, "24000"]}
	shown({"baseSalary.value": [claim(2, "24000", false)]}) == {["consistency/hidden-pay", 2, "24000"]}
}

test_hidden_pay_is_silent_on_what_is_shown_and_on_nothing if {
	count(shown({"baseSalary.value.value": [claim(2, "24000", true), claim(3, "0", false)]})) == 0
}
