package postlint.text_test

import data.postlint.text

test_trailing_blank_counts_them if {
	["text/trailing-blank", 3, 2] in text.findings with input as {"shapes": {"trailing-blank": [{"ref": 3, "text": " ", "count": 2, "of": 0, "note": ""}]}}
}

test_trailing_blank_leaves_other_shapes_alone if {
	count(text.findings) == 0 with input as {"shapes": {"capitals": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": ""}]}}
}
