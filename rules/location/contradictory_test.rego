package postlint.location_test

import data.postlint.location

contradictory(places) := {finding |
	some finding in location.findings with input as {"places": places}
	finding[0] == "location/contradictory"
}

test_contradictory_quotes_both_statements if {
	contradictory([{"ref": 3, "role": "mode", "mode": "onsite", "certainty": "certain", "text": "on-site", "against": "Remote", "codes": []}]) == {["location/contradictory", 3, "on-site", "Remote"]}
}

test_contradictory_is_silent_where_nothing_is_contradicted if {
	count(contradictory([{"ref": 3, "role": "mode", "mode": "onsite", "certainty": "certain", "text": "on-site", "against": "", "codes": []}])) == 0
}
