package postlint.structure_test

import data.postlint.structure

test_empty_heading_tells_of_it if {
	["structure/empty-heading", 3, 2] in structure.findings with input as {"shapes": {"empty-heading": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}}
}

test_empty_heading_leaves_other_shapes_alone if {
	count(structure.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": ""}]}}
}
