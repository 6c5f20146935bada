package postlint.consistency_test

import data.postlint.consistency

test_an_ignore_expires_on_the_day_behind_its_last if {
	found := consistency.findings with input as {"as_of": "2026-11-24", "ignores": [{"ref": 3, "rules": ["pay"], "until": "2026-11-23", "fault": "", "detail": ""}]}
	found == {["consistency/expired-ignore", 3, "2026-11-23"]}
}

test_an_ignore_holds_on_its_last_day if {
	found := consistency.findings with input as {"as_of": "2026-11-23", "ignores": [{"ref": 3, "rules": ["pay"], "until": "2026-11-23", "fault": "", "detail": ""}]}
	found == {["consistency/unused-ignore", 3, "pay"]}
}
