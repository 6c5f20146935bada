package postlint.structure_test

import data.postlint.structure

test_heading_in_item_tells_of_it if {
	["structure/heading-in-item", 3, "Preferred:"] in structure.findings with input as {"shapes": {"heading-in-item": [{"ref": 3, "text": "Preferred:", "count": 1, "of": 0, "note": ""}]}}
}

test_heading_in_item_leaves_other_shapes_alone if {
	count(structure.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "Preferred:", "count": 1, "of": 0, "note": ""}]}}
}
