package postlint.platform_test

import data.postlint.platform

unknown(properties) := {finding |
	some finding in platform.findings with input as structured(properties)
	finding[0] == "platform/unknown-value"
}

value(ref, text) := {"ref": ref, "text": text, "kind": "text", "names": [], "shown": true}

test_unknown_value_quotes_what_is_not_read if {
	unknown({"employmentType": [value(3, "Full-time"), value(4, "PART_TIME")]}) == {["platform/unknown-value", 3, "Full-time", "employmentType", "Google for Jobs"]}
	unknown({"baseSalary.currency": [value(3, "$")], "directApply": [value(4, "yes")]}) == {
		["platform/unknown-value", 3, "$", "baseSalary.currency", "Google for Jobs"],
		["platform/unknown-value", 4, "yes", "directApply", "Google for Jobs"],
	}
}

test_unknown_value_is_silent_on_known_ones_and_on_objects if {
	count(unknown({"employmentType": [value(3, "FULL_TIME")], "baseSalary.currency": [value(4, "JPY")], "jobLocationType": [value(5, "TELECOMMUTE")]})) == 0
	count(unknown({"employmentType": [property(3, "object", ["name"])]})) == 0
}
