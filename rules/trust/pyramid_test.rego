package postlint.trust_test

import data.postlint.trust

pyramid(plain, terms) := {finding |
	all := object.union(terms, {"trust-recruiting": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/pyramid"
}

test_pyramid_quotes_the_words if {
	pyramid(true, {}) == {["trust/pyramid", 4, "the words"]}
}

test_pyramid_is_silent_where_the_words_are_denied_or_warned_of if {
	count(pyramid(false, {})) == 0
	count(pyramid(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
