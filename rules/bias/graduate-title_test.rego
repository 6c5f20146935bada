package postlint.bias_test

import data.postlint.bias

graduate_title(place, context) := {finding |
	some finding in bias.findings with input as {"terms": {"graduate-title": [{
		"ref": 3, "text": "New Grad", "term": "x", "use": "y", "section": "", "place": place,
		"context": context, "plain": context == [], "count": 1,
	}]}}
}

test_graduate_title_names_the_words if {
	graduate_title("title", []) == {["bias/graduate-title", 3, "New Grad", "y"]}
	count(graduate_title("title", ["name"])) == 1
}

test_graduate_title_is_silent_in_the_text if count(graduate_title("text", [])) == 0

test_graduate_title_is_silent_where_the_context_excuses if {
	every context in ["negated", "lawful"] {
		count(graduate_title("title", [context])) == 0
	}
}
