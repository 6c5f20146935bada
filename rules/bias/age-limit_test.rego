package postlint.bias_test

import data.postlint.bias

test_age_limit_names_the_words if {
	["bias/age-limit", 3, "x", "y"] in bias.findings with input as {"terms": {"age-limit": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": [], "plain": true, "count": 1}]}}
}

test_age_limit_holds_for_name if {
	count(bias.findings) == 1 with input as {"terms": {"age-limit": [{"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text", "context": ["name"], "plain": false, "count": 1}]}}
}

test_age_limit_is_silent_where_the_context_excuses if {
	every context in ["negated", "quoted", "eeo", "lawful"] {
		count(bias.findings) == 0 with input as {"terms": {"age-limit": [{
			"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "text",
			"context": [context], "plain": false, "count": 1,
		}]}}
	}
}

span(section) := {"ref": 3, "text": "x", "term": "x", "use": "y", "section": section, "place": "text", "context": [], "plain": true, "count": 1}

test_age_limit_takes_a_bare_span_among_the_demands if {
	count(bias.findings) == 1 with input as {"terms": {"age-span": [span("min_qualifications")]}}
	count(bias.findings) == 0 with input as {"terms": {"age-span": [span("responsibilities")]}}
}

test_age_limit_says_it_once if {
	count(bias.findings) == 1 with input as {"terms": {"age-span": [span("min_qualifications")], "age-limit": [span("min_qualifications")]}}
}
