package postlint.structure_test

import data.postlint.structure

test_long_list_tells_of_it if {
	["structure/long-list", 3, 16] in structure.findings with input as {"shapes": {"long-list": [{"ref": 3, "text": "x", "count": 1, "of": 16, "note": ""}]}} with input.options as {"structure/long-list": {"most": 15}}
}

test_long_list_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"long-list": [{"ref": 3, "text": "x", "count": 1, "of": 15, "note": ""}]}} with input.options as {"structure/long-list": {"most": 15}}
}
