package postlint.structure_test

import data.postlint.structure

test_heading_level_tells_of_it if {
	["structure/heading-level", 3, "Duties"] in structure.findings with input as {"shapes": {"skipped-level": [{"ref": 3, "text": "Duties", "count": 1, "of": 0, "note": ""}]}}
}

test_heading_level_leaves_other_shapes_alone if {
	count(structure.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "Duties", "count": 1, "of": 0, "note": ""}]}}
}
