package postlint.links_test

import data.postlint.links

test_accidental_names_the_link if {
	["links/accidental", 7, "the note"] in links.findings with input as {"links": {"accidental": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_accidental_finds_each_link_once if {
	count(links.findings) == 2 with input as {"links": {"accidental": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}, {"ref": 8, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_accidental_leaves_other_classes_alone if {
	found := links.findings with input as {"links": {"another-class": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
	count(found) == 0
}

test_accidental_needs_a_link if {
	count(links.findings) == 0 with input as {"links": {}}
}
