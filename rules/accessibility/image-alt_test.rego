package postlint.accessibility_test

import data.postlint.accessibility

test_image_alt_tells_of_it if {
	["accessibility/image-alt", 3, 2] in accessibility.findings with input as {"shapes": {"no-alt": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}}
}

test_image_alt_leaves_other_shapes_alone if {
	count(accessibility.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": ""}]}}
}
