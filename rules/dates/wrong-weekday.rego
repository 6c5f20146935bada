package postlint.dates

# METADATA
# scope: rule
# title: Day and weekday do not agree
# description: >-
#   The date falls on another day of the week than the posting says. One of the two is a slip, often the date of last
#   year's posting, and readers cannot tell which one holds.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z#dates
# custom:
#   severity: warning
#   message: '{date} is a {weekday}'
#   args: [date, weekday]
#   help: correct the day or the weekday
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/wrong-weekday", date.ref, date.text, date.weekday] if {
	some date in input.dates
	date.doubt == "weekday"
}
