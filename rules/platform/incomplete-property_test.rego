package postlint.platform_test

import data.postlint.platform

incomplete(properties) := {finding |
	some finding in platform.findings with input as structured(properties)
	finding[0] == "platform/incomplete-property"
}

test_incomplete_property_names_all_parts_of_the_first_that_lacks_some if {
	incomplete({"baseSalary": [property(4, "object", ["value"])], "baseSalary.value": [property(5, "object", ["unitText"])]}) == {
		["platform/incomplete-property", 4, "baseSalary", "currency", "Google for Jobs"],
		["platform/incomplete-property", 5, "baseSalary.value", "value or minValue or maxValue", "Google for Jobs"],
	}
	incomplete({"jobLocation.address": [property(4, "object", ["addressCountry"]), property(5, "object", []), property(6, "object", [])]}) == {["platform/incomplete-property", 5, "jobLocation.address", "addressCountry", "Google for Jobs"]}
	incomplete({"baseSalary": [property(4, "text", [])]}) == {["platform/incomplete-property", 4, "baseSalary", "currency, value", "Google for Jobs"]}
}

test_incomplete_property_takes_a_text_where_one_is_as_good if {
	count(incomplete({"hiringOrganization": [property(4, "text", [])]})) == 0
	count(incomplete({"hiringOrganization": [property(4, "object", ["name"])], "jobLocation": [property(5, "object", ["address"])]})) == 0
}
