package postlint.trust

# METADATA
# scope: rule
# title: Pay in cryptocurrency
# description: >-
#   The posting pays in cryptocurrency or gift cards. ILO Convention 95 and the law of most countries ask for wages in
#   legal tender, at least as a choice; and money that cannot be called back is what fraudsters offer and ask for.
# related_resources:
#   - https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C095
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: info
#   message: 'pay is not in legal tender: "{words}"'
#   args: [words]
#   help: offer pay in the currency of the country, and name the other as a choice
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/paid-in-crypto", term.ref, term.text] if {
	some term in input.terms["trust-crypto"]
	term.plain
	not input.terms["trust-warning"]
}
