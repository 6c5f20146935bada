package postlint.location_test

import data.postlint.location

missing(places) := {finding |
	some finding in location.findings with input as {"places": places}
	finding[0] == "location/missing"
}

test_missing_where_nothing_is_said if {
	missing([]) == {["location/missing", 0]}
}

test_missing_takes_the_seat_of_the_employer_for_no_place if {
	count(missing([{"ref": 1, "role": "office", "mode": "", "text": "Leeds", "certainty": "likely"}])) == 1
}

test_missing_takes_hybrid_work_for_no_place if {
	count(missing([{"ref": 1, "role": "mode", "mode": "hybrid", "text": "hybrid", "certainty": "certain"}])) == 1
}

test_missing_is_silent_where_a_place_is_said if {
	count(missing([{"ref": 1, "role": "performed", "mode": "", "text": "Leeds", "certainty": "certain"}])) == 0
}

test_missing_is_silent_where_the_place_may_be_several if {
	count(missing([{"ref": 1, "role": "performed", "mode": "", "text": "Portland", "certainty": "ambiguous"}])) == 0
}

test_missing_is_silent_where_the_work_is_remote if {
	count(missing([{"ref": 1, "role": "mode", "mode": "remote", "text": "remote", "certainty": "certain"}])) == 0
	count(missing([{"ref": 1, "role": "remote-scope", "mode": "remote", "text": "US", "certainty": "certain"}])) == 0
}
