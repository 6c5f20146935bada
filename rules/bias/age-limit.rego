package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: An age limit
# description: >-
#   The posting names an upper age or a range of ages for the person who is sought. US, UK, EU, Philippine and many other
#   laws forbid it with few exceptions. Lower limits that a law sets (18 for alcohol, 21 to drive between states) are no
#   fault.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1625.4
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
#   - https://www.gesetze-im-internet.de/agg/
# custom:
#   severity: error
#   message: '"{text}" limits the age of the candidate'
#   args: [text, use]
#   help: "drop the ages; say what the work asks for, or the lower limit that a law sets"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "lower limits: \"must be 18 or older\", \"at least 21\""
#     - "ages of pupils, patients, clients"
#     - "years of experience"
#     - "apprenticeships and posts whose ages a law sets"
findings contains ["bias/age-limit", term.ref, term.text, term.use] if {
	some term in input.terms["age-limit"]
	said.plainly(term)
}

# A span of years that names nobody is a demand where it stands among the demands.
findings contains ["bias/age-limit", term.ref, term.text, term.use] if {
	some term in input.terms["age-span"]
	term.section == "min_qualifications"
	said.plainly(term)
	not input.terms["age-limit"]
}
