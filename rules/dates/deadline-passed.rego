package postlint.dates

import data.postlint.lib.dates

# METADATA
# scope: rule
# title: The closing date has passed
# description: >-
#   The posting says until when one may apply, and that day lies before the as-of date. Whoever finds it prepares an
#   application that nobody reads. Where several days are named the last one counts; of a date that can be read in two
#   ways, or that names a month only, the later reading counts.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the closing date {date} has passed'
#   args: [date]
#   help: take the posting down, or state the new closing date
#   blame: author
#   since: 0.1.0
#   folds_into: [dates/deadline-before-posted]
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - postings that stay open until the job is filled
#     - "records that call the job closed or the posting a draft (status: filled, open: false)"
findings contains ["dates/deadline-passed", last.ref, last.text] if {
	some last in input.dates
	last.kind == "deadline"
	last.source != "field"
	last.latest != ""
	last.latest < input.as_of
	not last.rolling
	not input.fields.closed
	later := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.ref != last.ref
		dates.behind(last, other)
	]
	count(later) == 0
}
