package postlint.text

# METADATA
# scope: rule
# title: Experience is asked for, and not how much
# description: >-
#   "Machine learning experience" may be a course or ten years. Readers who doubt themselves stay away, and those who decide on the
#   applications each take it otherwise. Say for how long, or better, what somebody has done: "took a model from data to production".
#   Many postings write so, so that the rule is off unless it is asked for.
# related_resources:
#   - https://www.gov.uk/government/publications/inclusive-job-descriptions/how-to-write-an-inclusive-job-description
# custom:
#   severity: info
#   default: off
#   message: 'items that ask for experience and not how much: {count}, the first of them "{text}"'
#   message_one: 'an item that asks for experience and not how much: "{text}"'
#   args: [count, text]
#   help: say what somebody has done, for how long or on what scale
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "items with a figure, or with a word on how much: basic, proven, prior, extensive, at scale"
#     - "what is preferred, and text outside of lists"
findings contains ["text/bare-experience", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["bare-experience"]
}
