package postlint.truncation

# METADATA
# scope: rule
# title: The rest of the text stands elsewhere
# description: >-
#   The posting says that its rest, or the full description, stands elsewhere. Many readers will not follow, job boards ask
#   for the whole text, and what the law wants in the posting must stand in the posting.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the text sends its readers elsewhere for the rest: "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "see the attached person specification"
#     - "learn more about us at an address"
findings contains ["truncation/continued-elsewhere", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "continued-elsewhere"
}
