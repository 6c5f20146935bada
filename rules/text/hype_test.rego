package postlint.text_test

import data.postlint.text

hype(count) := {"terms": {"hype": [{
	"ref": 3, "text": "awesome", "term": "awesome, incredible", "use": "", "section": "", "place": "text",
	"context": [], "plain": true, "count": count,
}]}}

test_hype_tells_three_or_more_at_once if {
	["text/hype", 3, 3, "awesome, incredible"] in text.findings with input as hype(3)
		with input.options as {"text/hype": {"most": 2}}
}

test_hype_lets_two_pass if {
	count(text.findings) == 0 with input as hype(2)
		with input.options as {"text/hype": {"most": 2}}
}
