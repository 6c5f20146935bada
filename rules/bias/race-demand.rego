package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Only people of one race or group are wanted
# description: >-
#   A role that is reserved for, or prefers, people of one race or group is unlawful nearly everywhere, whichever group it
#   favours. An invitation that is open to all ("we welcome people from underrepresented groups") is not, and neither are
#   special measures that a statute names.
# related_resources:
#   - https://www.law.cornell.edu/uscode/text/42/2000e-2
#   - https://www.eeoc.gov/what-you-should-know-about-dei-related-discrimination-work
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
# custom:
#   severity: error
#   message: '"{text}" asks for people of one group'
#   args: [text, use]
#   help: "open the role to all; where a statute allows a special measure, name it"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "special measures and designated posts that name their ground: identified positions, tribal preference, employment equity"
#     - "invitations to underrepresented groups"
#     - "equal-opportunity statements"
findings contains ["bias/race-demand", term.ref, term.text, term.use] if {
	some term in input.terms["race-demand"]
	said.plainly(term)
}
