package postlint.bias_test

import data.postlint.bias

test_loaded_term_names_the_words if {
	["bias/loaded-term", 3, "x", "y"] in bias.findings with input as {"terms": {"loaded-term": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": [], "plain": true, "count": 1}]}}
}

test_loaded_term_is_silent_where_the_context_excuses if {
	every context in ["negated", "quoted", "eeo", "name"] {
		count(bias.findings) == 0 with input as {"terms": {"loaded-term": [{
			"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text",
			"context": [context], "plain": false, "count": 1,
		}]}}
	}
}
