package postlint.consistency

# METADATA
# scope: rule
# title: Text and record name different closing dates
# description: >-
#   The record says that the posting holds until one day, and the text asks for applications until another one. Job boards
#   hide the posting on the day of the record; readers go by the text.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the text says {date}, the record {field}'
#   args: [date, field]
#   help: give both the same day
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["consistency/deadline", due.ref, due.text, field.text] if {
	some due in input.dates
	due.kind == "deadline"
	due.source != "field"
	due.certainty in {"certain", "derived"}
	due.iso != ""
	not due.rolling
	some field in input.dates
	field.kind == "deadline"
	field.source == "field"
	field.iso != ""
	abs(field.days - due.days) > 1
	others := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.source != "field"
		other.iso != due.iso
	]
	count(others) == 0
	earlier := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.source != "field"
		other.ref < due.ref
	]
	count(earlier) == 0
}
