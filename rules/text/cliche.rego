package postlint.text

# METADATA
# scope: rule
# title: Clichés in the place of facts
# description: >-
#   "Team player", "fast-paced", "hit the ground running": every posting says so, and none can be checked. A sentence
#   about what happens on a Tuesday tells a reader more. Evidence is opinion and vendors' figures, so this is a hint,
#   given once a posting and only where there are three or more.
# related_resources:
#   - https://github.com/rowanmanning/joblint
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: 'clichés in {count} places: {words}'
#   args: [count, words]
#   help: "say what is done, how often and with whom"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "one or two of them"
#     - "sections about the company, pay, benefits and how to apply"
#     - "quotations, what is denied"
#   options:
#     most: {type: integer, default: 2, minimum: 0, maximum: 1000, description: "how many clichés a posting may have"}
findings contains ["text/cliche", term.ref, term.count, term.term] if {
	some term in input.terms.cliche
	term.count > input.options["text/cliche"].most
}
