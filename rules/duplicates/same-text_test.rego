package postlint.duplicates_test

import data.postlint.duplicates

same_text(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/same-text"
}

test_same_text_names_the_earlier_posting if {
	same_text({"text": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/same-text", 0, "jobs.ndjson:3"]}
}

test_same_text_is_silent_on_one_job_in_two_places if {
	count(same_text({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
