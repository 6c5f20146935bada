package postlint.consistency_test

import data.postlint.consistency

years(text, use, day) := {finding |
	some finding in consistency.findings with input as {"as_of": day, "terms": {"young-technology": [{"ref": 3, "text": text, "use": use}]}}
	finding[0] == "consistency/years-of-technology"
}

test_years_of_technology_counts_from_the_first_release if {
	years("15+ years of experience with Kubernetes", "2014", "2026-11-27") == {["consistency/years-of-technology", 3, "15+ years of experience with Kubernetes", "2014"]}
}

test_years_of_technology_is_silent_on_as_many_years_as_there_were if {
	count(years("13 years of experience with Kubernetes", "2014", "2026-11-27")) == 0
	count(years("15+ years of experience with Kubernetes", "2014", "2029-01-01")) == 0
}
