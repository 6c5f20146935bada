package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: A religion is wanted
# description: >-
#   A religion may be asked for only by religious bodies, and by few of those for every role. Elsewhere the demand is
#   unlawful in the USA, the UK and the EU.
# related_resources:
#   - https://www.law.cornell.edu/uscode/text/42/2000e-1
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
#   - https://www.gesetze-im-internet.de/agg/
# custom:
#   severity: warning
#   message: '"{text}" asks for a religion: say {use}'
#   args: [text, use]
#   help: "drop it, or name the religious body and why the role needs it"
#   blame: author
#   since: 0.1.0
#   languages: [en, de]
#   exceptions:
#     - "churches, religious schools and charities, and roles such as a chaplain"
#     - "knowledge: \"experience with faith-based organisations\", \"knowledge of halal\""
#     - "seasons and days: Christmas, Sunday shifts"
findings contains ["bias/religion", term.ref, term.text, term.use] if {
	some term in input.terms.religion
	said.plainly(term)
}
