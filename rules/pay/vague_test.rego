package postlint.pay_test

import data.postlint.pay

vague(amounts) := {finding |
	some finding in pay.findings with input as {"pay": amounts, "places": []}
	finding[0] == "pay/vague"
}

test_vague_quotes_the_words if {
	vague([{"ref": 1, "kind": "vague", "basis": "", "text": "competitive salary"}]) == {["pay/vague", 1, "competitive salary"]}
}

test_vague_reads_grades_as_words if {
	vague([{"ref": 1, "kind": "vague", "basis": "grade", "text": "Band 6"}]) == {["pay/vague", 1, "Band 6"]}
}

test_vague_is_silent_on_amounts_and_where_none_is_paid if {
	every kind in ["range", "single", "open", "none"] {
		vague([{"ref": 1, "kind": kind, "basis": "", "text": "£28k"}]) == set()
	}
}
