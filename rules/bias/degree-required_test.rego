package postlint.bias_test

import data.postlint.bias

test_degree_required_quotes_the_degree if {
	["bias/degree-required", 4, "PhD"] in bias.findings with input as {"statements": {"degree-required": {"ref": 4, "text": "PhD"}}}
}

test_degree_required_is_silent_where_a_law_asks_for_it if {
	count(bias.findings) == 0 with input as {"statements": {"degree-required": {"ref": 4, "text": "PhD"}, "degree-bound": {"ref": 5, "text": "nurse"}}}
}
