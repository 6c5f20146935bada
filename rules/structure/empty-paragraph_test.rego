package postlint.structure_test

import data.postlint.structure

test_empty_paragraph_tells_of_it if {
	["structure/empty-paragraph", 3, 2] in structure.findings with input as {"shapes": {"empty-paragraph": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}} with input.options as {"structure/empty-paragraph": {"most": 1}}
}

test_empty_paragraph_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"empty-paragraph": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": ""}]}} with input.options as {"structure/empty-paragraph": {"most": 1}}
}
