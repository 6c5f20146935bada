package postlint.location_test

import data.postlint.location

no_mode(places) := {finding |
	some finding in location.findings with input as {"places": places}
	finding[0] == "location/no-work-mode"
}

desk := {"ref": 1, "role": "desk", "mode": "", "certainty": "certain", "text": "Software Developer", "codes": []}

leeds := {"ref": 2, "role": "performed", "mode": "", "certainty": "certain", "text": "Leeds", "codes": ["GB-ENG"]}

test_no_mode_where_desk_work_has_a_place_and_no_mode if {
	no_mode([desk, leeds]) == {["location/no-work-mode", 1]}
}

test_no_mode_is_silent_on_other_work if {
	count(no_mode([leeds])) == 0
}

test_no_mode_leaves_a_missing_place_to_its_own_rule if {
	count(no_mode([desk])) == 0
}
