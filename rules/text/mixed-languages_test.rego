package postlint.text_test

import data.postlint.text

test_mixed_languages_tells_both if {
	["text/mixed-languages", 3, "German", "English"] in text.findings with input as {"lang": "de", "places": [{"ref": 1, "codes": ["DE"]}], "slips": {"language": [{"ref": 3, "text": "x", "count": 1, "note": "en"}]}}
}

test_mixed_languages_tells_the_code_of_a_language_without_a_name if {
	["text/mixed-languages", 3, "fi", "English"] in text.findings with input as {"lang": "fi", "places": [], "slips": {"language": [{"ref": 3, "text": "x", "count": 1, "note": "en"}]}}
}

test_mixed_languages_is_silent_in_canada_and_in_one_language if {
	count(text.findings) == 0 with input as {"lang": "en", "places": [{"ref": 1, "codes": ["CA-QC"]}], "slips": {"language": [{"ref": 3, "text": "x", "count": 1, "note": "fr"}]}}
	count(text.findings) == 0 with input as {"lang": "en", "places": [], "slips": {"language": []}}
}
