package postlint.dates

# METADATA
# scope: rule
# title: A date that can be read in two ways
# description: >-
#   Numbers such as 04/03/2026 are the 4th of March to most of the world and the 3rd of April in the United States, and
#   nothing in the posting tells which is meant. Applicants come a month late, or not at all.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z#dates
#   - https://www.w3.org/International/questions/qa-date-format
# custom:
#   severity: warning
#   message: '"{date}" may be two different days'
#   args: [date]
#   help: write the month as a word, or the date as year-month-day
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["dates/ambiguous-date", date.ref, date.text] if {
	some date in input.dates
	date.certainty == "ambiguous"
	date.kind in {"deadline", "opens", "interview", "start"}
}
