package postlint.truncation

# METADATA
# scope: rule
# title: The text seems to break off
# description: >-
#   The posting ends on a word that seldom ends a sentence, on what looks like half a word, on a comma, or with an open
#   bracket. It was probably cut, but it may also be a slip of the author's.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the text seems to break off at "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "product names, abbreviations, tags and addresses"
findings contains ["truncation/abrupt-end", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "abrupt-end"
}
