package postlint.platform_test

import data.postlint.platform

long_title(title) := {finding |
	some finding in platform.findings with input as postlint.reached({"as_of": "2026-11-23", "platforms": ["linkedin"], "title": title})
	finding[0] == "platform/long-title"
}

words(n) := concat("", [letter | some _ in numbers.range(1, n); letter := "ü"])

test_long_title_counts_characters_not_bytes if {
	long_title(words(201)) == {["platform/long-title", 0, 201, "LinkedIn", 200]}
	count(long_title(words(200))) == 0
}
