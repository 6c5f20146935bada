package postlint.text

# METADATA
# scope: rule
# title: Praise that nobody can check
# description: >-
#   "Incredible", "awesome", "exponential growth": words that are larger than any fact. Readers skip them, those who mistrust
#   advertising mistrust the posting, and each takes the place of a figure that would have impressed more. One is a matter of
#   temper; three or more are told, once a posting.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style
#   - https://www.plainenglish.co.uk/how-to-write-in-plain-english.html
# custom:
#   severity: info
#   message: "{count} words of praise that nobody can check: {words}"
#   message_one: 'a word of praise that nobody can check: {words}'
#   args: [count, words]
#   help: "say the figure or the fact that the word stands for, or take the word out"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "one or two of them"
#     - "headings and the title"
#     - "words of law: \"extraordinary general meeting\""
#     - "clichés, of which text/cliche speaks"
#   options:
#     most: {type: integer, default: 2, minimum: 0, maximum: 1000, description: "how many words of praise a posting may have"}
findings contains ["text/hype", term.ref, term.count, term.term] if {
	some term in input.terms.hype
	term.count > input.options["text/hype"].most
}
