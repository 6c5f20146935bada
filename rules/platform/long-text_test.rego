package postlint.platform_test

import data.postlint.platform

test_long_text_names_each_limit_that_is_passed if {
	text(15001) == {["platform/long-text", 15001]}
	text(25001) == {["platform/long-text", 25001]}
	count(text(15000)) == 0
}
