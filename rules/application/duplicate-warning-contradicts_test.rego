package postlint.application_test

import data.postlint.application

limited(codes, countries) := {
	"ref": 8, "where": {"ref": 9, "text": "within the two", "span": {"start": 120, "end": 134}}, "text": "apply once", "class": "pool", "bold": false, "scope": "within the two", "period": "", "consequence": "",
	"codes": codes, "countries": countries, "span": {"start": 100, "end": 150},
}

found(codes, countries, places) := {finding |
	some finding in application.findings with input as {"notices": [limited(codes, countries)], "places": places}
	finding[0] == "application/duplicate-warning-contradicts"
}

test_contradicts_names_the_country_that_no_place_is_in if {
	found(["US", "CA"], ["USA", "Canada"], [{"codes": ["US-CA"], "span": {"start": 0, "end": 9}}]) == {["application/duplicate-warning-contradicts", 9, "within the two", "Canada"]}
}

test_contradicts_reads_places_behind_the_notice if {
	count(found(["DE"], ["Germany"], [{"codes": ["DE-BE"], "span": {"start": 200, "end": 209}}])) == 0
}

test_contradicts_does_not_take_the_notice_for_a_place if {
	count(found(["US", "CA"], ["USA", "Canada"], [
		{"codes": ["US"], "span": {"start": 0, "end": 9}},
		{"codes": ["CA"], "span": {"start": 120, "end": 126}},
	])) == 1
}

test_contradicts_is_silent_where_both_agree if {
	count(found(["US", "CA"], ["USA", "Canada"], [{"codes": ["US-CA", "CA"], "span": {"start": 0, "end": 9}}])) == 0
}

test_contradicts_is_silent_without_a_country_in_the_posting if {
	count(found(["US"], ["USA"], [{"codes": [], "span": {"start": 0, "end": 9}}])) == 0
}

test_contradicts_is_silent_on_regions if {
	count(found([], [], [{"codes": ["US"], "span": {"start": 0, "end": 9}}])) == 0
}
