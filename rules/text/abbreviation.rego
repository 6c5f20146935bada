package postlint.text

# METADATA
# scope: rule
# title: Abbreviations of the trade that are not written out
# description: >-
#   Who comes from another trade does not know what an OKR or an SLO is, and screen readers spell it or make a word of it. Written out
#   once, with the abbreviation in brackets, it is known from then on. Where only people of the trade are sought, nothing is lost, so
#   that the rule is off unless it is asked for.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style
#   - https://www.w3.org/WAI/WCAG22/Understanding/abbreviations.html
# custom:
#   severity: info
#   default: off
#   message: "abbreviations that are not written out: {names}"
#   args: [names]
#   help: "write it out where it stands first, with the abbreviation in brackets"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "those that are in brackets behind their words, or have their words in brackets"
#     - "titles and headings"
#     - "those that everybody knows, and those that are not in the table"
findings contains ["text/abbreviation", slip.ref, slip.note] if {
	some slip in input.slips.abbreviation
}
