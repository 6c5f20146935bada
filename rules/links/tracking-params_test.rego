package postlint.links_test

import data.postlint.links

test_tracking_params_names_the_link if {
	["links/tracking-params", 7, "the note"] in links.findings with input as {"links": {"tracking-params": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_tracking_params_finds_each_link_once if {
	count(links.findings) == 2 with input as {"links": {"tracking-params": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}, {"ref": 8, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
}

test_tracking_params_leaves_other_classes_alone if {
	found := links.findings with input as {"links": {"another-class": [{"ref": 7, "href": "the address", "host": "the host", "note": "the note", "text": "the text"}]}}
	count(found) == 0
}

test_tracking_params_needs_a_link if {
	count(links.findings) == 0 with input as {"links": {}}
}
