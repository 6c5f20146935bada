package postlint.text_test

import data.postlint.text

test_glued_sentences_counts_them if {
	["text/glued-sentences", 3, 4, "team.You"] in text.findings with input as {"slips": {"glued-sentence": [{"ref": 3, "text": "team.You", "count": 4, "note": ""}]}}
}

test_glued_sentences_is_silent_without_them if {
	count(text.findings) == 0 with input as {"slips": {}}
}
