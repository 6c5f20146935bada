package postlint.location

# METADATA
# scope: rule
# title: A place may be several
# description: >-
#   The place of work has a name that several places share: Portland lies in Oregon and in Maine, CA is California and
#   Canada. Readers who do not know the employer may take it for the wrong one, job boards may list the job there, and the
#   pay laws of the two differ.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: '"{place}" may be one of several places: {codes}'
#   args: [place, codes]
#   help: add the state or the country
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - places that other places, the currency or the size of the city settle
findings contains ["location/ambiguous", place.ref, place.text, concat(", ", place.codes)] if {
	some place in input.places
	place.certainty == "ambiguous"
	place.role in {"performed", "remote-scope"}
	place.source in {"field", "title", "label"}
}
