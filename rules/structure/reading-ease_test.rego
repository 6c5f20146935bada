package postlint.structure_test

import data.postlint.structure

test_reading_ease_tells_of_it if {
	["structure/reading-ease", 3, 20] in structure.findings with input as {"shapes": {"prose": [{"ref": 3, "text": "x", "count": 120, "of": 20, "note": ""}]}} with input.options as {"structure/reading-ease": {"grade": 17}}
}

test_reading_ease_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"prose": [{"ref": 3, "text": "x", "count": 120, "of": 17, "note": ""}]}} with input.options as {"structure/reading-ease": {"grade": 17}}
}
