package postlint.location
#= location/ambiguous
findings contains ["location/ambiguous", place.ref, place.text, concat(", ", place.codes)] if {
	some place in input.places
	place.certainty == "ambiguous"
	place.role in {"performed", "remote-scope"}
	place.source in {"field", "title", "label"}
}
#= location/contradictory
findings contains ["location/contradictory", place.ref, place.text, place.against] if {
	some place in input.places
	place.against != ""
}
#= location/missing
findings contains ["location/missing", 0] if {
	told := [place.ref |
		some place in input.places
		place.role in {"performed", "remote-scope", "reports-to"}
	]
	count(told) == 0
	away := [place.ref | some place in input.places; place.mode == "remote"]
	count(away) == 0
}
#= location/no-work-mode
findings contains ["location/no-work-mode", place.ref] if {
	some place in input.places
	place.role == "desk"
	told := [other.ref | some other in input.places; other.role == "performed"]
	count(told) > 0
}
