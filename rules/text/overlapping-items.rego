package postlint.text

# METADATA
# scope: rule
# title: An item says what another one has said
# description: >-
#   Two duties, or two demands, are about the same, in nearly the same words, or list the same things. The list grows, and readers hold
#   the two against each other to find out what else is meant. Told is an item of which all that it is about stands in another one under
#   the same kind of heading, and a duty that lists the same three things as another one, in half of its words. Some are meant so, and
#   nothing hangs on it, so that the rule is off unless it is asked for.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   default: off
#   message: 'an item says what another one has said: "{text}"'
#   args: [text]
#   help: "make one of the two"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "sentences that stand there twice letter by letter, of which text/repetition speaks"
#     - "items whose figures differ, or of which only one is not needed: \"3 years\", \"5 years preferred\""
#     - "items that differ in what they are about: \"improve the front end\", \"improve the back end\""
#     - "a duty and a demand"
findings contains ["text/overlapping-items", slip.ref, slip.text] if {
	some slip in input.slips.overlap
}
