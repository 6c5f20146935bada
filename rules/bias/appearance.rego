package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: Looks or a photograph are wanted
# description: >-
#   Looks, height, weight and photographs tell nothing about the work and much about age, sex and race. French law,
#   Michigan and New York City forbid the demand; the EEOC advises against photographs.
# related_resources:
#   - https://www.eeoc.gov/prohibited-employment-policiespractices
#   - https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045391841
# custom:
#   severity: warning
#   message: '"{text}" asks for looks: say {use}'
#   args: [text, use]
#   help: "drop it; \"neat work clothes\" or \"professional dress\" says what an employer may ask for"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "what is offered or made: an attractive salary, beautiful design"
#     - "photo identification, photographs of work"
#     - "modelling and acting; safety rules on respirators"
findings contains ["bias/appearance", term.ref, term.text, term.use] if {
	some term in input.terms.appearance
	said.plainly(term)
}
