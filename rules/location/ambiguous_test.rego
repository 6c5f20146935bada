package postlint.location_test

import data.postlint.location

ambiguous(places) := {finding |
	some finding in location.findings with input as {"places": places}
	finding[0] == "location/ambiguous"
}

test_ambiguous_names_the_candidates if {
	portland := {"ref": 2, "source": "field", "role": "performed", "mode": "", "certainty": "ambiguous", "text": "Portland", "codes": ["US-OR", "US-ME"]}
	ambiguous([portland]) == {["location/ambiguous", 2, "Portland", "US-OR, US-ME"]}
}

test_ambiguous_is_silent_on_certain_and_likely_places if {
	count(ambiguous([{"ref": 2, "source": "field", "role": "performed", "mode": "", "certainty": "likely", "text": "Leeds", "codes": ["GB-ENG"]}])) == 0
	count(ambiguous([{"ref": 2, "source": "field", "role": "performed", "mode": "", "certainty": "certain", "text": "DC Metro", "codes": ["US-DC", "US-MD", "US-VA"]}])) == 0
}

test_ambiguous_is_silent_on_the_seat_of_the_employer if {
	count(ambiguous([{"ref": 2, "source": "field", "role": "office", "mode": "", "certainty": "ambiguous", "text": "Portland", "codes": ["US-OR", "US-ME"]}])) == 0
}

test_ambiguous_is_silent_on_names_in_the_text if {
	count(ambiguous([{"ref": 2, "source": "body", "role": "performed", "mode": "", "certainty": "ambiguous", "text": "Portland", "codes": ["US-OR", "US-ME"]}])) == 0
}
