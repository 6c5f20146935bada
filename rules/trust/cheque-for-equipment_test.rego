package postlint.trust_test

import data.postlint.trust

cheque_for_equipment(plain, terms) := {finding |
	all := object.union(terms, {"trust-cheque": [{"ref": 4, "text": "the words", "plain": plain}]})
	some finding in trust.findings with input as {"terms": all}
	finding[0] == "trust/cheque-for-equipment"
}

test_cheque_for_equipment_quotes_the_words if {
	cheque_for_equipment(true, {}) == {["trust/cheque-for-equipment", 4, "the words"]}
}

test_cheque_for_equipment_is_silent_where_the_words_are_denied_or_warned_of if {
	count(cheque_for_equipment(false, {})) == 0
	count(cheque_for_equipment(true, {"trust-warning": [{"ref": 5, "text": "scam", "plain": true}]})) == 0
}
