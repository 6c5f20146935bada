package postlint.consistency

import data.postlint.lib.employment

# METADATA
# scope: rule
# title: Full time here, part time there
# description: >-
#   The title or the record names one kind of employment, and the text says outright that it is the other. Applicants
#   filter by it: they miss the job, or apply in vain.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{words}", though the {where} says {other}'
#   args: [words, where, other]
#   help: say the same in the text, the title and the record
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["consistency/employment-type", term.ref, term.text, where, "part time"] if {
	some term in input.terms["employment-full-time"]
	term.plain
	term.place != "title"
	not input.terms["employment-part-time"]
	some where in employment.named.part
}

findings contains ["consistency/employment-type", term.ref, term.text, where, "full time"] if {
	some term in input.terms["employment-part-time"]
	term.plain
	term.place != "title"
	not input.terms["employment-full-time"]
	some where in employment.named.full
}
