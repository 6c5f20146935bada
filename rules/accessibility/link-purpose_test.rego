package postlint.accessibility_test

import data.postlint.accessibility

test_link_purpose_tells_of_it if {
	["accessibility/link-purpose", 3, 2, "here"] in accessibility.findings with input as {"shapes": {"link-purpose": [{"ref": 3, "text": "here", "count": 2, "of": 0, "note": ""}]}}
}

test_link_purpose_leaves_other_shapes_alone if {
	count(accessibility.findings) == 0 with input as {"shapes": {"wall": [{"ref": 3, "text": "here", "count": 1, "of": 0, "note": ""}]}}
}
