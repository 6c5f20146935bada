package postlint.consistency_test

import data.postlint.consistency

test_every_sound_ignore_is_named_first if {
	found := consistency.findings with input as {"as_of": "2026-11-23", "ignores": [{"ref": 3, "rules": ["pay", "links/empty"], "until": "", "fault": "", "detail": ""}]}
	found == {["consistency/unused-ignore", 3, "pay, links/empty"]}
}

test_a_broken_ignore_is_not_unused_as_well if {
	found := consistency.findings with input as {"as_of": "2026-11-23", "ignores": [{"ref": 3, "rules": ["pay"], "until": "", "fault": "no-reason", "detail": "pay"}]}
	every finding in found {
		finding[0] == "consistency/broken-ignore"
	}
}
