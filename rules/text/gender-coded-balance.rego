package postlint.text

# METADATA
# scope: rule
# title: Words of one side outweigh the other
# description: >-
#   In laboratory studies of 2011, women found jobs less appealing whose advertisements held many words of one list
#   (compete, dominate, lead) and few of another (support, share, understand). A field experiment with some 300,000
#   postings (2023) found next to no effect; four studies with 37,920 people (2025) found that replacing such words
#   brought more applications from women. The lists count words, not meanings: this is a hint, never a verdict.
# related_resources:
#   - https://doi.org/10.1037/a0022530
#   - https://doi.org/10.1287/mnsc.2023.4674
#   - https://pmc.ncbi.nlm.nih.gov/articles/PMC11848290/
# custom:
#   severity: info
#   message: 'words of the masculine-coded list in {count} places, and few or none of the feminine-coded one: {words}'
#   args: [count, words]
#   help: "see whether some of these words can name the work more plainly; studies disagree on whether it matters"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "headings, titles, and sections about the company, pay, benefits and equal opportunity"
#     - "technical senses: lead time, decision tree, competitive salary, data-driven, analytics"
#     - "postings whose words balance, or with fewer than eight of one side"
#   options:
#     most: {type: integer, default: 7, minimum: 0, maximum: 1000, description: "how many words of the masculine-coded list may stand there"}
findings contains ["text/gender-coded-balance", term.ref, term.count, term.term] if {
	some term in input.terms["gender-coded"]
	term.use == "masculine"
	term.count > input.options["text/gender-coded-balance"].most
	feminine := sum([other.count | some other in input.terms["gender-coded"]; other.use == "feminine"])
	term.count >= 3 * feminine
}
