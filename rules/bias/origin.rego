package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: An accent or a nationality is wanted
# description: >-
#   An accent, a birthplace or "Europeans only" stands for national origin. An accent may be weighed only where it keeps
#   people from being understood; a posting that asks for none asks for an origin.
# related_resources:
#   - https://www.eeoc.gov/laws/guidance/eeoc-enforcement-guidance-national-origin-discrimination
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
# custom:
#   severity: warning
#   message: '"{text}" asks for an origin: say {use}'
#   args: [text, use]
#   help: "ask for clear speech, for fluency or for the right to work"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "voice work in which the accent is the work"
#     - "other senses: \"the accent is on quality\", accent lighting"
#     - "those who are served"
findings contains ["bias/origin", term.ref, term.text, term.use] if {
	some term in input.terms.origin
	said.plainly(term)
}
