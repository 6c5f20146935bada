package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Recent graduates are wanted
# description: >-
#   "Recent graduate" is one of the terms that 29 CFR 1625.4 names as a preference by age, and a plan to hire "early
#   career" people cost an employer 2.4 million dollars in 2023. Somebody who changed careers at fifty has the same level,
#   and reads that they are not meant. "Entry level" or the skills say it without an age.
# related_resources:
#   - https://www.law.cornell.edu/cfr/text/29/1625.4
#   - https://www.eeoc.gov/newsroom/eli-lilly-pay-24-million-settle-eeoc-age-discrimination-lawsuit
#   - https://www.acas.org.uk/age-discrimination
# custom:
#   severity: warning
#   message: '"{text}" reads as an age: say {use}'
#   args: [text, use]
#   help: "say \"entry level\", or name the skills and the degree, without when it was earned"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - "names of programmes: \"Graduate Scheme\", \"Early Careers Programme\""
#     - "the title, of which bias/graduate-title speaks"
#     - "internships and trainee schemes, which are bound to studies"
#     - "people whom the employee will teach or hire"
#     - "a welcome besides others: \"recent graduates are also welcome\""
findings contains ["bias/career-stage", term.ref, term.text, term.use] if {
	some term in input.terms["career-stage"]
	term.place != "title"
	said.openly(term)
}
