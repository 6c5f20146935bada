package postlint.dates

import data.postlint.lib.dates

# METADATA
# scope: rule
# title: The start date has passed
# description: >-
#   The job was to begin on a day before the as-of date. Readers take it for filled, or wonder whether the rest of the
#   posting is as old.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: 'the start date {date} has passed'
#   args: [date]
#   help: state when the job begins, or take the posting down
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "records that call the job closed or the posting a draft (status: filled, open: false)"
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/start-passed", date.ref, date.text] if {
	some date in input.dates
	date.kind == "start"
	date.source == "label"
	date.latest != ""
	date.latest < input.as_of
	not input.fields.closed
	others := [other.ref |
		some other in input.dates
		dates.settles(date, other)
	]
	count(others) == 0
}
