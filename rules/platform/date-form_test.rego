package postlint.platform_test

import data.postlint.platform

form(structured, text) := {finding |
	doc := {"fields": {"structured": structured}, "dates": [{"ref": 1, "source": "field", "iso": "2026-12-31", "text": text}]}
	some finding in platform.findings with input as doc
	finding[0] == "platform/date-form"
}

test_date_form_quotes_the_date if {
	form(true, "31 December 2026") == {["platform/date-form", 1, "31 December 2026"]}
}

test_date_form_is_silent_on_iso_dates_and_on_other_records if {
	count(form(true, "2026-12-31T23:59:00Z")) == 0
	count(form(true, "20261231")) == 0
	count(form(false, "31 December 2026")) == 0
}
