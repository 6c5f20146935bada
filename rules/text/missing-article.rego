package postlint.text

# METADATA
# scope: rule
# title: A noun lacks its article or its plural
# description: >-
#   "Build intelligent model", "in fast-paced environment": a thing that can be counted stands there without "a" or "the" and without
#   an "s". Readers do not know whether one is meant or many, and who has read the text before them. The frames and the nouns are those
#   of a closed table, and lists in the style of telegrams leave articles out on purpose, so that the rule is off unless it is asked for.
# related_resources:
#   - https://dictionary.cambridge.org/grammar/british-grammar/a-an-and-the
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   default: off
#   message: '"{noun}" lacks its article or its plural: "{text}"'
#   args: [noun, text]
#   help: "write “a” or “the” before it, or its plural"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "nouns that stand without one in some sense: \"build software\", \"deliver exceptional service\""
#     - "names: \"Google Cloud Platform\""
#     - "what goes on behind the noun: \"design system thinking\", \"platform and data engineers\""
findings contains ["text/missing-article", slip.ref, slip.note, slip.text] if {
	some slip in input.slips["missing-article"]
}
