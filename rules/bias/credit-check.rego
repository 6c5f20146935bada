package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: A good credit record is wanted
# description: >-
#   Debt tells of illness and of bad luck more than of honesty. Eleven US states, the District of Columbia and New York
#   City limit what an employer may ask about credit. Where money or a rule of the trade asks for the check, the posting
#   can say so.
# related_resources:
#   - https://www.nyc.gov/site/cchr/media/credit-history.page
#   - https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=1024.5
# custom:
#   severity: info
#   message: '"{text}" asks for credit: say {use}'
#   args: [text, use]
#   help: "drop it, or say which law or which access to money asks for it"
#   blame: author
#   since: 0.1.0
#   folds_into: [law/credit-check]
#   languages: [en]
#   exceptions:
#     - "banks, insurers, payments, casinos and other trades with a rule of their own"
#     - "work with customers' credit"
findings contains ["bias/credit-check", term.ref, term.text, term.use] if {
	some term in input.terms["credit-check"]
	said.plainly(term)
}
