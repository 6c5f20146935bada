package postlint.structure_test

import data.postlint.structure

sentence := {"shapes": {"long-sentence": [{"ref": 3, "text": "You bake", "count": 1, "of": 40, "note": ""}]}}

test_long_sentence_tells_its_words if {
	["structure/long-sentence", 3, 40] in structure.findings with input as sentence
		with input.options as {"structure/long-sentence": {"words": 35}}
}

test_long_sentence_lets_shorter_ones_pass if {
	count(structure.findings) == 0 with input as sentence
		with input.options as {"structure/long-sentence": {"words": 40}}
}
