package postlint.trust_test

import data.postlint.trust

paid_in_crypto(plain, terms) := {finding |
	all := object.union(terms, {"trust-crypto": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/paid-in-crypto"
}

test_paid_in_crypto_quotes_the_words if {
	paid_in_crypto(true, {}) == {["trust/paid-in-crypto", 4, "the words"]}
}

test_paid_in_crypto_is_silent_where_the_words_are_denied_or_warned_of if {
	count(paid_in_crypto(false, {})) == 0
	count(paid_in_crypto(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
