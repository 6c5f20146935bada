package postlint.structure_test

import data.postlint.structure

test_bold_paragraph_tells_of_it if {
	["structure/bold-paragraph", 3, 2, 30] in structure.findings with input as {"shapes": {"bold-paragraph": [{"ref": 3, "text": "x", "count": 2, "of": 30, "note": ""}]}} with input.options as {"structure/bold-paragraph": {"most": 1, "words": 40}}
}

test_bold_paragraph_is_silent_below_its_bound if {
	count(structure.findings) == 0 with input as {"shapes": {"bold-paragraph": [{"ref": 3, "text": "x", "count": 1, "of": 40, "note": ""}]}} with input.options as {"structure/bold-paragraph": {"most": 1, "words": 40}}
}

test_bold_paragraph_tells_of_a_single_long_one if {
	structure.findings == {["structure/bold-paragraph", 3, 1, 41]} with input as {"shapes": {"bold-paragraph": [{"ref": 3, "text": "x", "count": 1, "of": 41, "note": ""}]}} with input.options as {"structure/bold-paragraph": {"most": 1, "words": 40}}
}
