package postlint.text_test

import data.postlint.text

question(plain) := {"terms": {"missing-word": [{
	"ref": 3, "text": "respond questions", "term": "respond the", "use": "to", "section": "", "place": "text", "context": [], "plain": plain, "count": 1,
}]}}

test_missing_word_names_the_word_that_is_missing if {
	["text/missing-word", 3, "respond questions", "to"] in text.findings with input as question(true)
}

test_missing_word_is_silent_on_a_quotation if {
	count(text.findings) == 0 with input as question(false)
}

test_missing_word_reads_what_lacks_it_before_a_noun if {
	["text/missing-word", 4, "contribute large-scale systems", "to"] in text.findings with input as {"slips": {"missing-word": [{
		"ref": 4, "text": "contribute large-scale systems", "count": 1, "note": "to",
	}]}}
}
