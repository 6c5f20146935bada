package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Only men, or only women, are wanted
# description: >-
#   The posting asks for one sex. Nearly everywhere that is unlawful unless a genuine occupational requirement stands
#   behind it, and then the advertisement should say so.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1604.5
#   - https://www.law.cornell.edu/uscode/text/42/2000e-3
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
# custom:
#   severity: error
#   message: '"{text}" asks for one sex'
#   args: [text, use]
#   help: "drop the demand; where the law allows it (intimate care, an actor), name the ground in the same place"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "a lawful ground nearby: \"occupational requirement, Schedule 9\", intimate care, acting"
#     - "encouragement: \"we welcome applications from women\""
#     - "wards, teams, clients, patients and connectors that are male or female"
#     - "equal-opportunity statements"
findings contains ["bias/sex-demand", term.ref, term.text, term.use] if {
	some term in input.terms["sex-demand"]
	said.plainly(term)
}
