package postlint.application_test

import data.postlint.application

test_lost_link_is_found if {
	["application/lost-link", 3, "Apply Now"] in application.findings with input as {
		"fields": {"url": "", "apply_route": false, "format": "html"},
		"targets": [{"ref": 3, "kind": "apply", "via": "", "resolved": false, "chrome": true, "text": "Apply Now"}],
	}
}

lost_links(fields, target) := {finding |
	some finding in application.findings with input as {"fields": fields, "targets": [target]}
	finding[0] == "application/lost-link"
}

test_lost_link_leaves_faulty_links_to_their_rules if {
	count(lost_links({"url": "", "apply_route": false, "format": "html"}, {"ref": 3, "kind": "apply", "via": "link", "resolved": false, "chrome": false, "text": "Apply"})) == 0
}

test_lost_link_is_silent_where_the_record_has_a_url if {
	count(lost_links({"url": "https://ovenlight.example/1", "apply_route": false, "format": "html"}, {"ref": 3, "kind": "apply", "via": "", "resolved": false, "chrome": false, "text": "Apply"})) == 0
}

test_lost_link_is_silent_where_the_record_has_a_way_to_apply if {
	count(lost_links({"url": "", "apply_route": true, "format": "html"}, {"ref": 3, "kind": "apply", "via": "", "resolved": false, "chrome": false, "text": "Apply"})) == 0
}
