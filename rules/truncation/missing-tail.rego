package postlint.truncation

# METADATA
# scope: rule
# title: What the end announces is missing
# description: >-
#   The posting ends with a colon or a heading, and nothing follows. The list or section that it announces was lost on the
#   way or forgotten; applicants miss what you wanted to say.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'nothing follows "{text}"'
#   args: [text]
#   help: fetch the full text from its source and replace this copy; never add a full stop
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "labels that wait for a value: Email:, Website:"
#     - "a heading that calls to apply"
findings contains ["truncation/missing-tail", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "missing-tail"
}
