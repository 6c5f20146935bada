package postlint.structure_test

import data.postlint.structure

test_empty_section_tells_of_it if {
	["structure/empty-section", 3, "Tech Stack"] in structure.findings with input as {"shapes": {"empty-section": [{"ref": 3, "text": "Tech Stack", "count": 1, "of": 0, "note": ""}]}}
}

test_empty_section_leaves_other_shapes_alone if {
	count(structure.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "Tech Stack", "count": 1, "of": 0, "note": ""}]}}
}
