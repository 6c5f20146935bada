package postlint.structure_test

import data.postlint.structure

test_pseudo_heading_tells_of_it if {
	["structure/pseudo-heading", 3, 3, "About us"] in structure.findings with input as {"shapes": {"pseudo-heading": [{"ref": 3, "text": "About us", "count": 3, "of": 0, "note": ""}]}} with input.options as {"structure/pseudo-heading": {"most": 2}}
}

test_pseudo_heading_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"pseudo-heading": [{"ref": 3, "text": "About us", "count": 3, "of": 1, "note": ""}]}} with input.options as {"structure/pseudo-heading": {"most": 2}}
}
