package postlint.dates

import data.postlint.lib.dates

# METADATA
# scope: rule
# title: The posting is old
# description: >-
#   The posting was published more than 90 days before the as-of date and names no closing date. Readers take old postings
#   for jobs that are filled or were never open. That a job stays open for long is no fault: a new date or a closing date
#   says so.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'published on {date}, {days} days ago, without a closing date'
#   args: [date, days]
#   help: take the posting down, or check that the job is open and state a closing date
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "records that call the job closed or the posting a draft (status: filled, open: false)"
#   languages: [en, de, fr, es, nl, sv]
#   options:
#     days: {type: integer, default: 90, minimum: 1, maximum: 3650, description: "how many days after its publication a posting counts as old"}
findings contains ["dates/stale", posted.ref, day, 0 - posted.days] if {
	some posted in input.dates
	posted.kind == "posted"
	posted.latest != ""
	posted.days < 0 - input.options["dates/stale"].days
	not posted.rolling
	not input.fields.closed
	ahead := [other.ref |
		some other in input.dates
		dates.fresh(other)
	]
	count(ahead) == 0
	earlier := [other.ref |
		some other in input.dates
		other.kind == "posted"
		other.latest != ""
		other.ref < posted.ref
	]
	count(earlier) == 0
	day := {true: posted.latest, false: posted.text}[posted.source == "field"] # fields hold timestamps
}
