package postlint.truncation

# METADATA
# scope: rule
# title: The text breaks off in the middle
# description: >-
#   The posting ends in the middle of a word or a sentence, with an ellipsis that no person would have put there, or inside
#   of lists that are never closed. Previews, database columns and copying tools cut long texts in this way. What stood
#   after it is lost, and nobody can tell what it said about pay, benefits or how to apply.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: error
#   message: 'the text breaks off at "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "etc. and \"and much more…\""
#     - "addresses that a site shortened"
#     - "postings that end without a full stop"
findings contains ["truncation/mid-sentence", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "mid-sentence"
}
