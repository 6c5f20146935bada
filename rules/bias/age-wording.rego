package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Words that tell the age that is wanted
# description: >-
#   "Young and energetic", "digital native", "youthful", "mature lady": the words say an age without a number. Under 29
#   CFR 1625.4 they count as a preference by age in the USA, and as evidence of one under UK, Irish and German law.
#   Readers over forty hear that they are not meant.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1625.4
#   - https://www.acas.org.uk/age-discrimination
#   - https://www.gesetze-im-internet.de/agg/
# custom:
#   severity: warning
#   message: '"{text}" tells an age that is wanted: say {use}'
#   args: [text, use]
#   help: "name the skill, the pace or the tools, without an age"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "those who are served: young people, young adults, young offenders"
#     - "a young company or market; customers that were born on the web (\"digital native brands\")"
#     - "quotations, equal-opportunity statements, what is denied"
findings contains ["bias/age-wording", term.ref, term.text, term.use] if {
	some term in input.terms["age-wording"]
	said.plainly(term)
}
