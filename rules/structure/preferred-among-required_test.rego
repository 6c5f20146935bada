package postlint.structure_test

import data.postlint.structure

test_preferred_among_required_tells_of_it if {
	["structure/preferred-among-required", 3, "Requirements", "Rye is a plus"] in structure.findings with input as {"shapes": {"preferred-item": [{"ref": 3, "text": "Rye is a plus", "count": 1, "of": 0, "note": "Requirements"}]}}
}

test_preferred_among_required_leaves_other_shapes_alone if {
	count(structure.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "Rye is a plus", "count": 1, "of": 0, "note": "Requirements"}]}}
}
