package postlint.bias_test

import data.postlint.bias

test_gendered_pronoun_names_the_words if {
	["bias/gendered-pronoun", 3, "x", "y"] in bias.findings with input as {"terms": {"gendered-pronoun": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": [], "plain": true, "count": 1}]}}
}

test_gendered_pronoun_is_silent_where_the_context_excuses if {
	every context in ["negated", "quoted", "eeo", "lawful", "both"] {
		count(bias.findings) == 0 with input as {"terms": {"gendered-pronoun": [{
			"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text",
			"context": [context], "plain": false, "count": 1,
		}]}}
	}
}
