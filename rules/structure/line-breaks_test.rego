package postlint.structure_test

import data.postlint.structure

test_line_breaks_tells_of_it if {
	["structure/line-breaks", 3, 4] in structure.findings with input as {"shapes": {"spacer": [{"ref": 3, "text": "x", "count": 4, "of": 0, "note": ""}]}} with input.options as {"structure/line-breaks": {"most": 2}}
}

test_line_breaks_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"spacer": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}} with input.options as {"structure/line-breaks": {"most": 2}}
}
