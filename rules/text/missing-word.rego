package postlint.text

# METADATA
# scope: rule
# title: A small word is missing
# description: >-
#   "Contribute large-scale systems", "respond questions", "the ability handle": a verb, a noun or an adjective stands beside what it can
#   only reach by a "to", an "of" or an "in". Readers stumble, screen readers read it as it stands, and those who read English as a second
#   language look for a sense that is not there. The words are those of a closed table. It is rare and nothing hangs on it, so that the
#   rule is off unless it is asked for.
# related_resources:
#   - https://dictionary.cambridge.org/grammar/british-grammar/verb-patterns-with-prepositions
#   - https://www.merriam-webster.com/dictionary/contribute
# custom:
#   severity: info
#   default: off
#   message: '"{text}" lacks "{word}"'
#   args: [text, word]
#   help: "put the word in"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "verbs that take an object too: \"contribute ideas\", \"report faults\""
#     - "how and when: \"respond faster\", \"collaborate every day\""
#     - "headings, names, quotations and denials"
findings contains ["text/missing-word", term.ref, term.text, term.use] if {
	some term in input.terms["missing-word"]
	term.plain
	term.place in {"item", "text"}
}

findings contains ["text/missing-word", slip.ref, slip.text, slip.note] if {
	some slip in input.slips["missing-word"]
}
