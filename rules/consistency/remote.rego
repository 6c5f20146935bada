package postlint.consistency

# METADATA
# scope: rule
# title: Remote work by the record, hybrid work by the text
# description: >-
#   The record calls the job remote, and the text speaks of hybrid work: days in an office, which people far away cannot come
#   to. Search engines and boards list the job for everybody in the country. Google asks that only jobs be marked so that are
#   done remotely all the time.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: '"{words}", though the record calls the job remote'
#   args: [words]
#   help: say in the record that the work is hybrid, or in the text that it may be remote all the time
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - texts that speak of remote work too
#     - records of several places of which one is remote
findings contains ["consistency/remote", place.ref, place.text] if {
	some place in input.places
	place.mode == "hybrid"
	place.certainty == "certain"
	place.source in {"body", "label"}
	some field in input.places
	field.source == "field"
	field.mode == "remote"
	settled := [other.ref |
		some other in input.places
		other.source != "field"
		other.mode == "remote"
	]
	count(settled) == 0
	elsewhere := [other.ref |
		some other in input.places
		other.source == "field"
		other.mode != "remote"
	]
	count(elsewhere) == 0
	earlier := [other.ref |
		some other in input.places
		other.source in {"body", "label"}
		other.mode == "hybrid"
		other.certainty == "certain"
		other.ref < place.ref
	]
	count(earlier) == 0
	first := [other.ref |
		some other in input.places
		other.source == "field"
		other.ref < field.ref
	]
	count(first) == 0
}
