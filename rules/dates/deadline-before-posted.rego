package postlint.dates

# METADATA
# scope: rule
# title: The closing date lies before the day of publication
# description: >-
#   The posting ends before it begins: its closing date lies before the day on which it was published or opened. One of
#   the two dates is wrong, most often by a year.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the closing date {date} lies before the day of publication, {posted}'
#   args: [date, posted]
#   help: correct the year or the month of one of the two
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/deadline-before-posted", due.ref, due.text, first.text] if {
	some due in input.dates
	due.kind == "deadline"
	due.latest != ""
	some first in input.dates
	first.kind in {"posted", "opens"}
	first.iso > due.latest
	earlier := [other.ref |
		some other in input.dates
		other.kind in {"posted", "opens"}
		other.ref != first.ref
		other.ref < first.ref
	]
	count(earlier) == 0
	again := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.latest >= first.iso
	]
	count(again) == 0
}
