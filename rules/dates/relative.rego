package postlint.dates

# METADATA
# scope: rule
# title: A date that counts from an unknown day
# description: >-
#   "Posted 3 days ago" and "closes in two weeks" are true on one day only. A posting that is copied or found later keeps
#   the words and loses the day they count from.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z#dates
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: '"{date}" says no day'
#   args: [date]
#   help: state the day
#   blame: aggregator
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/relative", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "relative"
	date.kind in {"posted", "deadline"}
}
