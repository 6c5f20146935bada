package postlint.text_test

import data.postlint.text

test_article_tells_the_right_one if {
	["text/article", 3, "a engineer", "an engineer"] in text.findings with input as {"slips": {"article": [{"ref": 3, "text": "a engineer", "count": 1, "note": "an engineer"}]}}
}

test_article_is_silent_without_one if {
	count(text.findings) == 0 with input as {"slips": {"article": []}}
}
