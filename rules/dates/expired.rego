package postlint.dates

# METADATA
# scope: rule
# title: The record has expired
# description: >-
#   The field that says until when the posting holds names a day before the as-of date. Job boards hide such a posting or
#   list it as closed; search engines may act against sites that leave expired postings up.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: 'the posting expired on {date}'
#   args: [date]
#   help: take the posting down, or set the field to the day until which it holds
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "records that call the job closed or the posting a draft (status: filled, open: false)"
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/expired", date.ref, date.latest] if {
	some date in input.dates
	date.kind == "deadline"
	date.source == "field"
	date.latest != ""
	date.latest < input.as_of
	not input.fields.closed
}
