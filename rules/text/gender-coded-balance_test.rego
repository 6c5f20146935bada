package postlint.text_test

import data.postlint.text

masculine(n) := {
	"ref": 3, "text": "lead", "term": "lead, compete", "use": "masculine", "section": "", "place": "text",
	"context": [], "plain": true, "count": n,
}

feminine(n) := {
	"ref": 4, "text": "share", "term": "share", "use": "feminine", "section": "", "place": "text",
	"context": [], "plain": true, "count": n,
}

test_gender_coded_balance_tells_of_many_words_of_one_side if {
	["text/gender-coded-balance", 3, 9, "lead, compete"] in text.findings with input as {"terms": {"gender-coded": [masculine(9), feminine(3)]}} with input.options as {"text/gender-coded-balance": {"most": 7}}
	["text/gender-coded-balance", 3, 8, "lead, compete"] in text.findings with input as {"terms": {"gender-coded": [masculine(8)]}} with input.options as {"text/gender-coded-balance": {"most": 7}}
}

test_gender_coded_balance_is_silent_where_both_sides_speak_or_few_words_do if {
	count(text.findings) == 0 with input as {"terms": {"gender-coded": [masculine(9), feminine(4)]}} with input.options as {"text/gender-coded-balance": {"most": 7}}
	count(text.findings) == 0 with input as {"terms": {"gender-coded": [masculine(7)]}} with input.options as {"text/gender-coded-balance": {"most": 7}}
}
