package postlint.bias

import data.postlint.lib.said

# METADATA
# scope: rule
# title: A top school is wanted
# description: >-
#   Who went to a "top university" tells more about parents than about work; people from other schools and other countries
#   stop reading. Say what has to be known or done.
# related_resources:
#   - https://press.princeton.edu/books/paperback/9780691169279/pedigree
#   - https://socialmobility.independent-commission.uk/
#   - https://www.suttontrust.com/our-research/elitist-britain-2025/
# custom:
#   severity: warning
#   message: '"{text}" asks for a school: say {use}'
#   args: [text, use]
#   help: "name the knowledge or the degree, not the school that gave it"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - "the team's or the founders' own schools"
#     - "partners, and the work of those who teach or admit"
#     - "quotations, what is denied: \"we value skill over pedigree\""
findings contains ["bias/elitism", term.ref, term.text, term.use] if {
	some term in input.terms.elitism
	term.section != "about_company"
	said.plainly(term)
}
