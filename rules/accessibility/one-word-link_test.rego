package postlint.accessibility_test

import data.postlint.accessibility

test_one_word_link_counts_them if {
	["accessibility/one-word-link", 3, 2, "values"] in accessibility.findings with input as {"shapes": {"one-word-link": [{"ref": 3, "text": "values", "count": 2, "of": 0, "note": ""}]}}
}

test_one_word_link_leaves_other_shapes_alone if {
	count(accessibility.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": ""}]}}
}
