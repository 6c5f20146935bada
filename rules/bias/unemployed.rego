package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Who has no job is sent away
# description: >-
#   "Must be currently employed", "no gaps": the posting shuts out those who lost a job, were ill, cared for somebody or
#   had children. New Jersey, Oregon, the District of Columbia and New York City forbid it in an advertisement.
# related_resources:
#   - https://www.oregonlegislature.gov/bills_laws/ors/ors659a.html
#   - https://www.nyc.gov/site/cchr/law/the-law.page
# custom:
#   severity: warning
#   message: '"{text}" shuts out those who have no job now: say {use}'
#   args: [text, use]
#   help: "name the experience that the work needs, however long ago"
#   blame: author
#   since: 0.1.0
#   folds_into: [law/unemployed]
#   languages: [en, de, fr]
#   exceptions:
#     - "posts for own staff"
#     - "checks of a career's gaps that safeguarding rules ask for"
findings contains ["bias/unemployed", term.ref, term.text, term.use] if {
	some term in input.terms.unemployed
	said.plainly(term)
}
