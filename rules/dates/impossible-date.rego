package postlint.dates

# METADATA
# scope: rule
# title: A date that does not exist
# description: >-
#   The calendar has no such day: 31 April, 29 February of a common year, a 13th month. Readers cannot tell which day is
#   meant, and machines drop the date or move it.
# related_resources:
#   - https://www.iso.org/iso-8601-date-and-time-format.html
# custom:
#   severity: error
#   message: 'the date {date} does not exist'
#   args: [date]
#   help: state the day that is meant
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/impossible-date", date.ref, date.text] if {
	some date in input.dates
	date.doubt == "impossible"
}
