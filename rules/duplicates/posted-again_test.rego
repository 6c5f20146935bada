package postlint.duplicates_test

import data.postlint.duplicates

posted_again(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/posted-again"
}

test_posted_again_names_the_earlier_posting if {
	posted_again({"again": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/posted-again", 0, "jobs.ndjson:3"]}
}

test_posted_again_is_silent_on_one_job_in_two_places if {
	count(posted_again({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
