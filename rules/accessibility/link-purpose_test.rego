package postlint.accessibility_test

import data.postlint.accessibility

test_link_purpose_tells_of_it if {
	["accessibility/link-purpose", 3, 2, "here"] in accessibility.findings with input as {"shapes": {"link-purpose": [{"ref": 3, "text": "here", "count": 2, "of": 0, "note": ""}]}}
}

test_link_purpose_is_silent_below_its_bound if {
	count(accessibility.findings) == 0 with input as {"shapes": {"link-purpose": [{"ref": 3, "text": "here", "count": 0, "of": 0, "note": ""}]}}
}
