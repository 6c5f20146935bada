package postlint.trust_test

import data.postlint.trust

fee_from_applicants(plain, terms) := {finding |
	all := object.union(terms, {"trust-fee": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/fee-from-applicants"
}

test_fee_from_applicants_quotes_the_words if {
	fee_from_applicants(true, {}) == {["trust/fee-from-applicants", 4, "the words"]}
}

test_fee_from_applicants_is_silent_where_the_words_are_denied_or_warned_of if {
	count(fee_from_applicants(false, {})) == 0
	count(fee_from_applicants(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
