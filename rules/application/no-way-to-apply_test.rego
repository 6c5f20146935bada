package postlint.application_test

import data.postlint.application

bare := {"url": "", "apply_route": false, "format": "html"}

lost_label := {"ref": 3, "kind": "apply", "via": "", "resolved": false, "chrome": true, "text": "Apply Now"}

no_way(fields, targets) := {finding |
	some finding in application.findings with input as {"fields": fields, "targets": targets}
	finding[0] == "application/no-way-to-apply"
}

test_no_way_names_the_labels if {
	listing := {"ref": 4, "kind": "listing", "via": "", "resolved": false, "chrome": false, "text": "view full listing"}
	no_way(bare, [lost_label, listing]) == {["application/no-way-to-apply", 0, "Apply Now, view full listing"]}
}

test_no_way_names_lost_pages_too if {
	page := {"ref": 5, "kind": "page", "via": "", "resolved": false, "chrome": true, "text": "company page"}
	no_way(bare, [lost_label, page]) == {["application/no-way-to-apply", 0, "Apply Now, company page"]}
}

test_no_way_takes_a_page_of_the_employer_for_none if {
	count(no_way(bare, [lost_label, {"ref": 4, "kind": "page", "via": "link", "resolved": true, "chrome": false, "text": "flexibility"}])) == 1
}

test_no_way_is_silent_where_an_address_stands if {
	count(no_way(bare, [lost_label, {"ref": 4, "kind": "contact", "via": "mail", "resolved": true, "chrome": false, "text": "mara@ovenlight.example"}])) == 0
}

test_no_way_is_silent_where_nothing_asks if {
	count(no_way(bare, [])) == 0
}

test_no_way_needs_more_than_a_lost_page if {
	count(no_way(bare, [{"ref": 4, "kind": "page", "via": "", "resolved": false, "chrome": false, "text": "Click here"}])) == 0
}

test_no_way_is_silent_where_the_record_leads_on if {
	count(no_way({"url": "https://ovenlight.example/1", "apply_route": false, "format": "html"}, [lost_label])) == 0
	count(no_way({"url": "", "apply_route": true, "format": "html"}, [lost_label])) == 0
}
