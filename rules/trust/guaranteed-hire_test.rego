package postlint.trust_test

import data.postlint.trust

guaranteed_hire(plain, terms) := {finding |
	all := object.union(terms, {"trust-no-interview": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/guaranteed-hire"
}

test_guaranteed_hire_quotes_the_words if {
	guaranteed_hire(true, {}) == {["trust/guaranteed-hire", 4, "the words"]}
}

test_guaranteed_hire_is_silent_where_the_words_are_denied_or_warned_of if {
	count(guaranteed_hire(false, {})) == 0
	count(guaranteed_hire(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
