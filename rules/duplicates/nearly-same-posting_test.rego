package postlint.duplicates_test

import data.postlint.duplicates

nearly_same_posting(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/nearly-same-posting"
}

test_nearly_same_posting_names_the_earlier_posting if {
	nearly_same_posting({"near": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/nearly-same-posting", 0, "jobs.ndjson:3"]}
}

test_nearly_same_posting_is_silent_on_one_job_in_two_places if {
	count(nearly_same_posting({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
