package postlint.trust_test

import data.postlint.trust

earnings_promise(plain, terms) := {finding |
	all := object.union(terms, {"trust-earnings": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all, "pay": []}
	finding[0] == "trust/earnings-promise"
}

test_earnings_promise_quotes_the_words if {
	earnings_promise(true, {}) == {["trust/earnings-promise", 4, "the words"]}
}

test_earnings_promise_is_silent_where_the_words_are_denied_or_warned_of if {
	count(earnings_promise(false, {})) == 0
	count(earnings_promise(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
