package postlint.platform_test

import data.postlint.platform

text(characters) := {[finding[0], finding[2]] |
	doc := postlint.reached({"as_of": "2026-11-23", "platforms": ["linkedin", "seek"], "title": "Baker", "fields": {"structured": false, "characters": characters}})
	some finding in platform.findings with input as doc
	finding[0] in {"platform/short-text", "platform/long-text"}
}

test_short_text_counts_characters if {
	text(99) == {["platform/short-text", 99]}
	count(text(100)) == 0
}
