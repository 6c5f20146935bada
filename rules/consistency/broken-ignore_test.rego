package postlint.consistency_test

import data.postlint.consistency

test_a_fault_is_said_with_the_words_it_speaks_of if {
	found := consistency.findings with input as {"as_of": "2026-11-23", "ignores": [{"ref": 3, "rules": ["pay/mising"], "until": "", "fault": "unknown-rule", "detail": "pay/mising"}]}
	found == {["consistency/broken-ignore", 3, "there is no rule", "pay/mising"]}
}

test_each_fault_has_its_words if {
	some fault in ["unknown-form", "no-rule", "no-reason", "bad-date", "unopened", "unknown-rule"]
	found := consistency.findings with input as {"as_of": "2026-11-23", "ignores": [{"ref": 3, "rules": [], "until": "", "fault": fault, "detail": "x"}]}
	count(found) == 1
}

test_no_comment_no_fault if {
	count(consistency.findings) == 0 with input as {"as_of": "2026-11-23", "ignores": []}
}
