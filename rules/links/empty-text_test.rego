package postlint.links_test

import data.postlint.links

test_empty_text_names_the_link if {
	["links/empty-text", 7, "the address"] in links.findings with input as {"links": {"empty-text": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_empty_text_finds_each_link_once if {
	count(links.findings) == 2 with input as {"links": {"empty-text": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}, {"ref": 8, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_empty_text_leaves_other_classes_alone if {
	found := links.findings with input as {"links": {"another-class": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
	count(found) == 0
}

test_empty_text_needs_a_link if {
	count(links.findings) == 0 with input as {"links": {}}
}
