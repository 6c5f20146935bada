package postlint.structure_test

import data.postlint.structure

odd_item := {"shapes": {"full-stop": [{"ref": 3, "text": "You bake.", "count": 1, "of": 6, "note": ""}]}}

test_list_punctuation_names_the_item if {
	["structure/list-punctuation", 3, 6, "You bake."] in structure.findings with input as odd_item
		with input.options as {"structure/list-punctuation": {"items": 6}}
}

test_list_punctuation_lets_short_lists_pass if {
	count(structure.findings) == 0 with input as odd_item
		with input.options as {"structure/list-punctuation": {"items": 7}}
}
