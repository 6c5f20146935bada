package postlint.dates

# METADATA
# scope: rule
# title: A closing date at midnight
# description: >-
#   Midnight is the first minute of a day, and half of the readers take it for the last one. Who waits for the evening of
#   the closing date may be a day late.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z#times
# custom:
#   severity: info
#   message: 'midnight of {date} may be its first or its last minute'
#   args: [date]
#   help: "write 11:59pm or 23:59"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/midnight", date.ref, date.text] if {
	some date in input.dates
	date.kind == "deadline"
	date.midnight
}
