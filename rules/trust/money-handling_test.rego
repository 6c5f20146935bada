package postlint.trust_test

import data.postlint.trust

money_handling(plain, terms) := {finding |
	all := object.union(terms, {"trust-money": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/money-handling"
}

test_money_handling_quotes_the_words if {
	money_handling(true, {}) == {["trust/money-handling", 4, "the words"]}
}

test_money_handling_is_silent_where_the_words_are_denied_or_warned_of if {
	count(money_handling(false, {})) == 0
	count(money_handling(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
