package postlint.structure_test

import data.postlint.structure

crowded(words, extras, options) := {finding |
	some finding in structure.findings with input as {
		"shapes": {"crowded-title": [{"ref": 3, "text": "x", "count": extras, "of": words, "note": "a place, a year"}]},
		"options": {"structure/crowded-title": options},
	}
}

test_crowded_title_says_what_it_holds if {
	crowded(8, 2, {"extras": 2, "words": 8}) == {["structure/crowded-title", 3, "a place, a year"]}
}

test_crowded_title_is_silent_below_its_bounds if {
	count(crowded(7, 2, {"extras": 2, "words": 8})) == 0
	count(crowded(8, 1, {"extras": 2, "words": 8})) == 0
	count(crowded(4, 1, {"extras": 1, "words": 1})) == 1
}
