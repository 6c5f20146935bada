package postlint.structure_test

import data.postlint.structure

test_length_tells_of_very_few_and_very_many_words if {
	["structure/length", 0, 49] in structure.findings with input as {"fields": {"words": 49}, "lang": "en"} with input.options as {"structure/length": {"least": 50, "most": 1500}}
	["structure/length", 0, 1501] in structure.findings with input as {"fields": {"words": 1501}} with input.options as {"structure/length": {"least": 50, "most": 1500}}
}

test_length_is_silent_between_and_where_there_is_no_text if {
	count(structure.findings) == 0 with input as {"fields": {"words": 50}, "lang": "en"} with input.options as {"structure/length": {"least": 50, "most": 1500}}
	count(structure.findings) == 0 with input as {"fields": {"words": 1500}} with input.options as {"structure/length": {"least": 50, "most": 1500}}
	count(structure.findings) == 0 with input as {"fields": {"words": 0}, "lang": "en"} with input.options as {"structure/length": {"least": 50, "most": 1500}}
	count(structure.findings) == 0 with input as {"fields": {"words": 10}, "lang": "ja"} with input.options as {"structure/length": {"least": 50, "most": 1500}}
}
