package postlint.duplicates_test

import data.postlint.duplicates

limited(class, repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": [{"ref": 4, "class": class}]}
	finding[0] == "duplicates/limited-applications"
}

test_limited_applications_points_at_the_limit if {
	limited("limit", {"elsewhere": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/limited-applications", 4, "jobs.ndjson:3"]}
}

test_limited_applications_is_silent_where_no_application_is_lost if {
	count(limited("pool", {"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}

test_limited_applications_is_silent_for_one_place if {
	count(limited("limit", {"near": [{"at": "jobs.ndjson:3"}]})) == 0
}
