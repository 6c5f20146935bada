package postlint.bias_test

import data.postlint.bias

test_german_title_names_the_word if {
	["bias/german-title", 3, "x", "y"] in bias.findings with input as {"terms": {"german-title": [{
		"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": "title",
		"context": [], "plain": true, "count": 1,
	}]}}
}

test_german_title_is_silent_in_the_text_and_beside_a_marker if {
	every x in [["text", []], ["title", ["lawful"]], ["title", ["both"]]] {
		count(bias.findings) == 0 with input as {"terms": {"german-title": [{
			"ref": 3, "text": "x", "term": "x", "use": "y", "section": "", "place": x[0],
			"context": x[1], "plain": count(x[1]) == 0, "count": 1,
		}]}}
	}
}
