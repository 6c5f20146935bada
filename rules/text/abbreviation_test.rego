package postlint.text_test

import data.postlint.text

test_abbreviation_tells_what_they_stand_for if {
	["text/abbreviation", 3, "NLP (natural language processing)"] in text.findings with input as {"slips": {"abbreviation": [{
		"ref": 3, "text": "NLP", "count": 1, "note": "NLP (natural language processing)",
	}]}}
}

test_abbreviation_is_silent_without_any if {
	count(text.findings) == 0 with input as {"slips": {"abbreviation": []}}
}
