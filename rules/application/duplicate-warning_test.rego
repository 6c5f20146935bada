package postlint.application_test

import data.postlint.application

test_duplicate_warning_names_scope_period_and_consequence if {
	["application/duplicate-warning", 4, "apply once", "", "for this role", "per year", "a delay"] in application.findings with input as {"notices": [{
		"ref": 4, "text": "apply once", "class": "limit", "bold": false,
		"scope": "for this role", "period": "per year", "consequence": "delay", "codes": [],
	}]}
}

test_duplicate_warning_says_what_is_not_stated if {
	["application/duplicate-warning", 4, "apply once", "", "not stated", "not stated", "not stated"] in application.findings with input as {"notices": [{
		"ref": 4, "text": "apply once", "class": "limit", "bold": false,
		"scope": "", "period": "", "consequence": "", "codes": [],
	}]}
}

test_duplicate_warning_says_that_it_stands_in_bold if {
	some finding in application.findings with input as {"notices": [{
		"ref": 4, "text": "apply once", "class": "limit", "bold": true,
		"scope": "", "period": "", "consequence": "reject", "codes": [],
	}]}
	finding[3] == ", in bold in the middle of the text"
	finding[6] == "rejection"
}

test_duplicate_warning_knows_every_consequence if {
	every consequence in ["", "delay", "reject", "disqualify", "discard", "merge", "negative"] {
		count(application.findings) == 1 with input as {"notices": [{
			"ref": 1, "text": "x", "class": "limit", "bold": false,
			"scope": "", "period": "", "consequence": consequence, "codes": [],
		}]}
	}
}

test_duplicate_warning_is_silent_on_one_application_for_many_roles if {
	count(application.findings) == 0 with input as {"notices": [{
		"ref": 4, "text": "considered for several roles", "class": "pool", "bold": false,
		"scope": "", "period": "", "consequence": "", "codes": [],
	}]}
}
