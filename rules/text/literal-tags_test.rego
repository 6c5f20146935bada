package postlint.text_test

import data.postlint.text

literal(count) := {finding |
	some finding in text.findings with input as {"slips": {"literal-tag": [{"ref": 3, "text": "<p>", "count": count, "note": "p"}]}}
}

test_literal_tags_names_the_first if literal(5) == {["text/literal-tags", 3, "p"]}

test_literal_tags_lets_some_stand if count(literal(4)) == 0
