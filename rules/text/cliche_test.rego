package postlint.text_test

import data.postlint.text

test_cliche_tells_three_or_more_at_once if {
	["text/cliche", 3, 4, "team player, self-starter"] in text.findings with input as {"terms": {"cliche": [{
		"ref": 3, "text": "team player", "term": "team player, self-starter", "use": "", "section": "", "place": "text",
		"context": [], "plain": true, "count": 4,
	}]}}
		with input.options as {"text/cliche": {"most": 2}}
}

test_cliche_lets_two_pass if {
	count(text.findings) == 0 with input as {"terms": {"cliche": [{
		"ref": 3, "text": "team player", "term": "team player", "use": "", "section": "", "place": "text",
		"context": [], "plain": true, "count": 2,
	}]}}
		with input.options as {"text/cliche": {"most": 2}}
}
