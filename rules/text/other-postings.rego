package postlint.text

# METADATA
# scope: rule
# title: The site's other postings stand behind the posting
# description: >-
#   The text was copied with the list of other jobs below it. Their titles, places and levels are read as this job's: a search engine
#   shows it in cities where it is not, and a reader takes "Senior" for the level asked. postlint leaves them out of what it judges.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: "behind the posting stands the site's list of other ones: \"{text}\" and lines below it: {count}"
#   args: [text, count]
#   help: end the text where the posting ends
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "pages, whose other parts are told by their markup"
findings contains ["text/other-postings", slip.ref, slip.text, slip.count] if {
	some slip in input.slips["other-postings"]
}
