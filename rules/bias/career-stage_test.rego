package postlint.bias_test

import data.postlint.bias

test_career_stage_names_the_words if {
	["bias/career-stage", 3, "x", "y"] in bias.findings with input as {"terms": {"career-stage": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": [], "plain": true, "count": 1}]}}
}

test_career_stage_holds_for_encouraged if {
	count(bias.findings) == 1 with input as {"terms": {"career-stage": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": ["encouraged"], "plain": false, "count": 1}]}}
}

test_career_stage_holds_for_encouraged_and_name if {
	count(bias.findings) == 1 with input as {"terms": {"career-stage": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": ["encouraged", "name"], "plain": false, "count": 1}]}}
}

test_career_stage_is_silent_where_the_context_excuses if {
	every context in ["negated", "quoted", "eeo", "lawful"] {
		count(bias.findings) == 0 with input as {"terms": {"career-stage": [{
			"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text",
			"context": [context], "plain": false, "count": 1,
		}]}}
	}
}
