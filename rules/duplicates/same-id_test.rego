package postlint.duplicates_test

import data.postlint.duplicates

same_id(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/same-id"
}

test_same_id_names_the_earlier_posting if {
	same_id({"id": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/same-id", 0, "jobs.ndjson:3"]}
}

test_same_id_is_silent_on_one_job_in_two_places if {
	count(same_id({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
