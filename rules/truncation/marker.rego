package postlint.truncation

# METADATA
# scope: rule
# title: A program marked that it cut the text
# description: >-
#   A program that copied or stored the posting left a note that it cut the text, such as "(truncated, view full listing at
#   source)". What stood after it is lost: often pay, benefits, the equal-opportunity statement and how to apply, which come
#   last in most postings. Applicants cannot judge the job, and duties of law may seem unmet.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: 'the text was cut off here: "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: aggregator
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "truncated as a technical word: truncated SVD, (truncated normal distribution)"
#     - "[…] inside a quotation"
findings contains ["truncation/marker", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "marker"
}
