package postlint.duplicates_test

import data.postlint.duplicates

same_posting(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/same-posting"
}

test_same_posting_names_the_earlier_posting if {
	same_posting({"posting": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/same-posting", 0, "jobs.ndjson:3"]}
}

test_same_posting_is_silent_on_one_job_in_two_places if {
	count(same_posting({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
