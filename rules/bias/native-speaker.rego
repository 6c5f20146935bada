package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: A native speaker is wanted
# description: >-
#   Where somebody was born does not tell how well they write. "Native speaker" stands for national origin, and the US
#   EEOC, UK tribunals and the German Federal Labour Court have taken it so. The level is what the work needs: "fluent",
#   "professional proficiency", C1, C2.
# related_resources:
#   - https://www.eeoc.gov/laws/guidance/eeoc-enforcement-guidance-national-origin-discrimination
#   - https://www.legislation.gov.uk/ukpga/2010/15/contents
#   - https://www.gesetze-im-internet.de/agg/
# custom:
#   severity: warning
#   message: '"{text}" asks for an origin, not for a skill: say {use}'
#   args: [text, use]
#   help: "name the level: \"fluent\", \"professional proficiency\", \"C1\""
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - "a level with an alternative: \"native or near-native\", \"muttersprachliches Niveau\""
#     - "technology, nature and peoples: native app, cloud-native, native plants, Native American"
#     - "those who are taught or served, what is denied"
findings contains ["bias/native-speaker", term.ref, term.text, term.use] if {
	some term in input.terms["native-speaker"]
	said.plainly(term)
}
