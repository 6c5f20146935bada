package postlint.links_test

import data.postlint.links

test_staging_host_names_the_link if {
	["links/staging-host", 7, "the host"] in links.findings with input as {"links": {"staging-host": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_staging_host_finds_each_link_once if {
	count(links.findings) == 2 with input as {"links": {"staging-host": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}, {"ref": 8, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_staging_host_leaves_other_classes_alone if {
	found := links.findings with input as {"links": {"another-class": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
	count(found) == 0
}

test_staging_host_needs_a_link if {
	count(links.findings) == 0 with input as {"links": {}}
}
