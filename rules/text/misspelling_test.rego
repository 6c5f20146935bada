package postlint.text_test

import data.postlint.text

misspelt(context) := {"terms": {"misspelling": [{
	"ref": 3, "text": "recieve", "term": "recieve", "use": "receive", "section": "", "place": "text",
	"context": context, "plain": count(context) == 0, "count": 1,
}]}}

test_misspelling_tells_the_right_word if {
	["text/misspelling", 3, "recieve", "receive"] in text.findings with input as misspelt([])
}

test_misspelling_holds_in_statements_on_fairness if {
	every context in ["negated", "eeo", "encouraged", "both"] {
		count(text.findings) == 1 with input as misspelt([context])
	}
}

test_misspelling_is_silent_on_names_quotations_and_addresses if {
	every context in ["name", "quoted", "address"] {
		count(text.findings) == 0 with input as misspelt([context])
	}
}
