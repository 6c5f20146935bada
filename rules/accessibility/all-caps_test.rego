package postlint.accessibility_test

import data.postlint.accessibility

test_all_caps_tells_of_it if {
	["accessibility/all-caps", 3, 1, "PLEASE WRITE"] in accessibility.findings with input as {"shapes": {"capitals": [{"ref": 3, "text": "PLEASE WRITE", "count": 1, "of": 0, "note": ""}]}}
}

test_all_caps_leaves_other_shapes_alone if {
	count(accessibility.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "PLEASE WRITE", "count": 1, "of": 0, "note": ""}]}}
}
