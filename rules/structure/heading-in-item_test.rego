package postlint.structure_test

import data.postlint.structure

test_heading_in_item_tells_of_it if {
	["structure/heading-in-item", 3, "Preferred:"] in structure.findings with input as {"shapes": {"heading-in-item": [{"ref": 3, "text": "Preferred:", "count": 1, "of": 0, "note": ""}]}}
}

test_heading_in_item_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"heading-in-item": [{"ref": 3, "text": "Preferred:", "count": 0, "of": 0, "note": ""}]}}
}
