package postlint.platform

# METADATA
# scope: rule
# title: A date of the structured data is not in the form of ISO 8601
# description: >-
#   Search engines read dates of structured data in one form, 2026-12-31 or 2026-12-31T23:59+01:00. Another one is misread, day
#   and month swapped, or not read at all.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://www.iso.org/iso-8601-date-and-time-format.html
# custom:
#   severity: warning
#   message: '"{date}" is not in the form of ISO 8601, which search engines ask for'
#   args: [date]
#   help: write the day as year-month-day
#   blame: template
#   since: 0.1.0
findings contains ["platform/date-form", date.ref, date.text] if {
	input.fields.structured
	some date in input.dates
	date.source == "field"
	date.iso != ""
	not startswith(replace(date.text, "-", ""), replace(date.iso, "-", ""))
}
