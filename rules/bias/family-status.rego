package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Marriage, children or pregnancy are asked for
# description: >-
#   Whether somebody is married, has children or may become pregnant is no employer's business, and nearly every law of
#   equal treatment says so. What the work needs are hours and travel.
# related_resources:
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
#   - https://www.law.cornell.edu/uscode/text/42/2000e
#   - https://www.legifrance.gouv.fr/codes/id/LEGISCTA000006177843/
# custom:
#   severity: error
#   message: '"{text}" asks for a family status: say {use}'
#   args: [text, use]
#   help: "name the hours, the travel and the place"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "benefits: parental leave, family-friendly hours"
#     - "maternity cover as the reason of the vacancy"
#     - "those who are served: single parents"
findings contains ["bias/family-status", term.ref, term.text, term.use] if {
	some term in input.terms["family-status"]
	said.plainly(term)
}
