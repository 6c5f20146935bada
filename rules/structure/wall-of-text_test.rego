package postlint.structure_test

import data.postlint.structure

test_wall_of_text_tells_of_it if {
	["structure/wall-of-text", 3, 168] in structure.findings with input as {"shapes": {"wall": [{"ref": 3, "text": "x", "count": 1, "of": 168, "note": ""}]}} with input.options as {"structure/wall-of-text": {"words": 150}}
}

test_wall_of_text_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "x", "count": 1, "of": 150, "note": ""}]}} with input.options as {"structure/wall-of-text": {"words": 150}}
}
