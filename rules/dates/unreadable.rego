package postlint.dates

# METADATA
# scope: rule
# title: A date field without a date
# description: >-
#   The field of the record that should hold the day of publication or of expiry holds no day. Job boards drop the field
#   or the posting: Google asks for both in the form of ISO 8601.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{value}" is no date'
#   args: [value]
#   help: write the day as year-month-day
#   blame: template
#   since: 0.1.0
findings contains ["dates/unreadable", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "unreadable"
}
