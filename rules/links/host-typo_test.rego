package postlint.links_test

import data.postlint.links

test_host_typo_names_the_link if {
	["links/host-typo", 7, "the note", "the address"] in links.findings with input as {"links": {"host-typo": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_host_typo_finds_each_link_once if {
	count(links.findings) == 2 with input as {"links": {"host-typo": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}, {"ref": 8, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_host_typo_leaves_other_classes_alone if {
	found := links.findings with input as {"links": {"another-class": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
	count(found) == 0
}

test_host_typo_needs_a_link if {
	count(links.findings) == 0 with input as {"links": {}}
}
