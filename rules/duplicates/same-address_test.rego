package postlint.duplicates_test

import data.postlint.duplicates

same_address(repeats) := {finding |
	some finding in duplicates.findings with input as {"repeats": repeats, "notices": []}
	finding[0] == "duplicates/same-address"
}

test_same_address_names_the_earlier_posting if {
	same_address({"address": [{"at": "jobs.ndjson:3"}]}) == {["duplicates/same-address", 0, "jobs.ndjson:3"]}
}

test_same_address_is_silent_on_one_job_in_two_places if {
	count(same_address({"elsewhere": [{"at": "jobs.ndjson:3"}]})) == 0
}
