package postlint.text

# METADATA
# scope: rule
# title: A sentence stands there twice
# description: >-
#   The same words stand in two places, mostly because a text was pasted twice or two templates hold the same paragraph.
#   Readers skip what they have read, and miss what stands between.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: 'sentences that stand here for the second time: {count}, the first of them "{text}"'
#   message_one: 'a sentence that stands here for the second time: "{text}"'
#   args: [count, text]
#   help: keep the one that stands in the better place
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "headings, the title, sentences of fewer than 60 bytes"
#     - "sentences that differ in a word"
findings contains ["text/repetition", slip.ref, slip.count, slip.text] if {
	some slip in input.slips.repetition
}
