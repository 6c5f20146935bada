package postlint.text

# METADATA
# scope: rule
# title: Figures of the company without their date
# description: >-
#   "570 million users" is true on the day it is written. The paragraph is copied from posting to posting, and two years later the figure
#   is too small, or too large, and nobody can tell of when it is. It is a small thing, so that the rule is off unless it is asked for.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   default: off
#   message: '"{text}" does not say of when it is'
#   args: [text]
#   help: "say of when the figure is, or take it out"
#   blame: template
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "figures below a million, and those of employees"
#     - "a date near by: \"as of June 2026\""
#     - "quotations"
findings contains ["text/undated-figure", term.ref, term.text] if {
	some term in input.terms["undated-figure"]
	not "lawful" in term.context
	not "quoted" in term.context
}
