package postlint.accessibility_test

import data.postlint.accessibility

test_inline_style_tells_of_it if {
	["accessibility/inline-style", 3, 3] in accessibility.findings with input as {"shapes": {"dressed": [{"ref": 3, "text": "x", "count": 3, "of": 0, "note": ""}]}} with input.options as {"accessibility/inline-style": {"most": 2}}
}

test_inline_style_is_silent_below_its_bound if {
	count(accessibility.findings) == 0 with input as {"shapes": {"dressed": [{"ref": 3, "text": "x", "count": 2, "of": 0, "note": ""}]}} with input.options as {"accessibility/inline-style": {"most": 2}}
}
