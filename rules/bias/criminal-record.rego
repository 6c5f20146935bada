package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Everybody with a record is sent away
# description: >-
#   A blanket ban on people with a record shuts out one in three adults in the USA and hits some groups far harder. The
#   EEOC wants each case weighed; California, Colorado, New Jersey, Washington, New York City and others forbid the words
#   in an advertisement.
# related_resources:
#   - https://www.eeoc.gov/laws/guidance/enforcement-guidance-consideration-arrest-and-conviction-records-employment-decisions
#   - https://www.nyc.gov/site/cchr/media/fair-chance-act.page
# custom:
#   severity: warning
#   message: '"{text}" shuts out everybody with a record: say {use}'
#   args: [text, use]
#   help: "say that a check follows a conditional offer, and which offences a law bars"
#   blame: author
#   since: 0.1.0
#   folds_into: [law/criminal-record]
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "a background check after a conditional offer, \"consistent with fair chance laws\""
#     - "posts for which a law bars certain offences: children, finance, security, police"
#     - "a clean driving record"
findings contains ["bias/criminal-record", term.ref, term.text, term.use] if {
	some term in input.terms["criminal-record"]
	said.plainly(term)
}
