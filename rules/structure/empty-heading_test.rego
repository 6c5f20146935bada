package postlint.structure_test

import data.postlint.structure

test_empty_heading_tells_of_it if {
	["structure/empty-heading", 3, 2] in structure.findings with input as {"shapes": {"empty-heading": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}}
}

test_empty_heading_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"empty-heading": [{"ref": 3, "text": "x", "count": 0, "of": 0, "note": ""}]}}
}
