package postlint.dates

# METADATA
# scope: rule
# title: A closing date without a year
# description: >-
#   The closing date names day and month only, and no other date of the posting tells the year. Postings are copied, kept
#   and found again for years: readers cannot know whether this one is open.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z#dates
# custom:
#   severity: info
#   message: 'the closing date "{date}" has no year'
#   args: [date]
#   help: add the year
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/no-year", date.ref, date.text] if {
	some date in input.dates
	date.kind == "deadline"
	date.certainty == "no-year"
	date.doubt == ""
}
