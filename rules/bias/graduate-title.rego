package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: The title calls for graduates
# description: >-
#   "Recent college graduate" is one of the terms that 29 CFR 1625.4 names as a preference by age, and the Federal Labour Court of
#   Germany took "Hochschulabsolventen / Young Professionals" in an advertisement for a sign of discrimination (8 AZR 429/11). Who
#   took the degree at forty, or changes careers, has the same level and passes by. "Entry level", or the degree without its year,
#   says it without an age. A programme for students may be lawful all the same; this is a hint.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1625.4
#   - https://juris.bundesarbeitsgericht.de/zweitesformat/bag/2013/2013-09-10/8_AZR_429-11.pdf
# custom:
#   severity: info
#   message: '"{text}" in the title reads as an age: say {use}'
#   args: [text, use]
#   help: "say \"entry level\" or \"early career\" in the title, and who may apply in the text"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "\"Graduate Engineer\", which is a level in many countries"
#     - "internships, which are bound to studies"
#     - "new graduate nurses, who are in the first year of their licence"
#     - "work with graduates, as of a recruiter"
findings contains ["bias/graduate-title", term.ref, term.text, term.use] if {
	some term in input.terms["graduate-title"]
	term.place == "title"
	said.openly(term)
}
