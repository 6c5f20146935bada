package postlint.text_test

import data.postlint.text

test_other_postings_counts_their_lines if {
	["text/other-postings", 3, "More jobs", 8] in text.findings with input as {"slips": {"other-postings": [{"ref": 3, "text": "More jobs", "count": 8, "note": ""}]}}
}

test_other_postings_is_silent_without_them if {
	count(text.findings) == 0 with input as {"slips": {"other-postings": []}}
}
