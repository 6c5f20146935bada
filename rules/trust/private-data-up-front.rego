package postlint.trust

# METADATA
# scope: rule
# title: Identity papers or bank data are demanded up front
# description: >-
#   The posting asks applicants for a copy of their papers, a social security number or bank data. An employer needs them
#   when the contract is signed, not before: data protection law bars asking for more than the selection needs, and who
#   asks early may be after the data.
# related_resources:
#   - https://eur-lex.europa.eu/eli/reg/2016/679/oj
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: warning
#   message: 'the posting asks for private data up front: "{words}"'
#   args: [words]
#   help: ask for it when the contract is signed, through a safe channel
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/private-data-up-front", term.ref, term.text] if {
	some term in input.terms["trust-papers"]
	term.plain
	not input.terms["trust-warning"]
}
