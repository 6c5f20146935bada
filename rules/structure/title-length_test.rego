package postlint.structure_test

import data.postlint.structure

test_title_length_tells_of_it if {
	["structure/title-length", 3, 81] in structure.findings with input as {"shapes": {"long-title": [{"ref": 3, "text": "x", "count": 1, "of": 81, "note": ""}]}}
}

test_title_length_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"long-title": [{"ref": 3, "text": "x", "count": 1, "of": 80, "note": ""}]}}
}
