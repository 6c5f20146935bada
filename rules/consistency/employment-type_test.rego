package postlint.consistency_test

import data.postlint.consistency

hours(title, field, table) := {finding |
	statement := [{"ref": 4, "text": "the words", "plain": true, "place": "text"}]
	some finding in consistency.findings with input as {"title": title, "fields": {"employment_type": field}, "terms": {table: statement}}
	finding[0] == "consistency/employment-type"
}

test_employment_type_names_the_title_or_the_record if {
	hours("Baker (Part-time)", "", "employment-full-time") == {["consistency/employment-type", 4, "the words", "title", "part time"]}
	hours("Baker", "FULL_TIME", "employment-part-time") == {["consistency/employment-type", 4, "the words", "record", "full time"]}
}

test_employment_type_is_silent_where_they_agree_or_offer_both if {
	count(hours("Baker (Part-time)", "PART_TIME", "employment-part-time")) == 0
	count(hours("Baker", "FULL_TIME, PART_TIME", "employment-part-time")) == 0
	count(hours("Baker", "", "employment-part-time")) == 0
}
