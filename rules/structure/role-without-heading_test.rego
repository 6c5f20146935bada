package postlint.structure_test

import data.postlint.structure

test_role_without_heading_names_the_heading_above if {
	["structure/role-without-heading", 3, "About Bramble"] in structure.findings with input as {"shapes": {"role-unheaded": [{"ref": 3, "text": "x", "count": 1, "of": 0, "note": "About Bramble"}]}}
}

test_role_without_heading_is_silent_without_it if {
	count(structure.findings) == 0 with input as {"shapes": {"role-unheaded": []}}
}
