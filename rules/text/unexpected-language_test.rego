package postlint.text_test

import data.postlint.text

test_unexpected_language_names_it if {
	["text/unexpected-language", 0, "fr"] in text.findings with input as {"lang": "fr", "languages": ["en", "de"]}
}

test_unexpected_language_is_silent_on_those_configured if {
	count(text.findings) == 0 with input as {"lang": "de", "languages": ["en", "de"]}
}

test_unexpected_language_is_silent_where_none_is_configured if {
	count(text.findings) == 0 with input as {"lang": "fr", "languages": []}
}

test_unexpected_language_is_silent_where_the_language_cannot_be_told if {
	count(text.findings) == 0 with input as {"lang": "", "languages": ["en"]}
}
