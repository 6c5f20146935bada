package postlint.accessibility_test

import data.postlint.accessibility

test_image_alt_tells_of_it if {
	["accessibility/image-alt", 3, 2] in accessibility.findings with input as {"shapes": {"no-alt": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}}
}

test_image_alt_is_silent_below_its_bound if {
	count(accessibility.findings) == 0 with input as {"shapes": {"no-alt": [{"ref": 3, "text": "x", "count": 0, "of": 0, "note": ""}]}}
}
