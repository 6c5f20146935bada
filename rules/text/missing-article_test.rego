package postlint.text_test

import data.postlint.text

test_missing_article_names_the_noun if {
	["text/missing-article", 3, "model", "build fast model"] in text.findings with input as {"slips": {"missing-article": [{
		"ref": 3, "text": "build fast model", "count": 1, "note": "model",
	}]}}
}

test_missing_article_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"missing-article": []}}
}
