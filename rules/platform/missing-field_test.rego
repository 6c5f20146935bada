package postlint.platform_test

import data.postlint.platform

lacking(record, name, locations) := {finding |
	doc := postlint.reached({"as_of": "2026-11-23", "platforms": ["indeed", "xing"], "employer": {"name": name}, "fields": {"structured": false, "record": record, "locations": locations, "url": "https://bramble.example", "date_posted": ""}})
	some finding in platform.findings with input as doc
	finding[0] == "platform/missing-field"
}

test_missing_field_names_all_that_a_platform_lacks if {
	lacking(true, "", 0) == {
		["platform/missing-field", 0, "employer, place, day of publication", "Indeed"],
		["platform/missing-field", 0, "employer, place", "XING"],
	}
	lacking(true, "Bramble Bakery", 1) == {["platform/missing-field", 0, "day of publication", "Indeed"]}
}

test_missing_field_is_silent_on_texts_without_a_record if {
	count(lacking(false, "", 0)) == 0
}
