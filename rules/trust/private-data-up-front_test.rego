package postlint.trust_test

import data.postlint.trust

private_data_up_front(plain, terms) := {finding |
	all := object.union(terms, {"trust-papers": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/private-data-up-front"
}

test_private_data_up_front_quotes_the_words if {
	private_data_up_front(true, {}) == {["trust/private-data-up-front", 4, "the words"]}
}

test_private_data_up_front_is_silent_where_the_words_are_denied_or_warned_of if {
	count(private_data_up_front(false, {})) == 0
	count(private_data_up_front(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
