package postlint.text_test

import data.postlint.text

figure(context) := {"terms": {"undated-figure": [{
	"ref": 3, "text": "40 million users", "term": "million users", "use": "", "section": "", "place": "text",
	"context": context, "plain": count(context) == 0, "count": 1,
}]}}

test_undated_figure_quotes_it if {
	["text/undated-figure", 3, "40 million users"] in text.findings with input as figure([])
}

test_undated_figure_is_silent_near_a_date if {
	every context in ["lawful", "quoted"] {
		count(text.findings) == 0 with input as figure([context])
	}
}
