package postlint.platform_test

import data.postlint.platform

recommended(doc) := {finding | some finding in platform.findings with input as doc; finding[0] == "platform/recommended-property"}

named(properties) := postlint.reached({"as_of": "2026-11-23", "platforms": ["google-for-jobs"], "fields": {"structured": true}, "properties": properties})

test_recommended_property_names_all_at_once if {
	recommended(named({name: [property(1, "text", [])] | some name in ["employmentType", "identifier"]})) == {["platform/recommended-property", 0, "baseSalary, validThrough, directApply", "Google for Jobs"]}
}

test_recommended_property_speaks_only_to_those_who_name_the_platform if {
	count(recommended(structured({}))) == 0
	count(recommended(named({name: [property(1, "text", [])] | some name in ["employmentType", "identifier", "baseSalary", "validThrough", "directApply"]}))) == 0
}
