package postlint.trust

# METADATA
# scope: rule
# title: Applicants are to pay
# description: >-
#   The posting asks applicants for money: a fee to register or apply, a deposit, the price of training or a starter kit.
#   Advance fees are the commonest mark of job fraud; the International Labour Organization bars agencies from charging
#   workers, most countries' laws do the same, and Indeed and Google take such postings down.
# related_resources:
#   - https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C181
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: error
#   message: 'the posting asks applicants to pay: "{words}"'
#   args: [words]
#   help: let the employer bear the cost, and take the demand out
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/fee-from-applicants", term.ref, term.text] if {
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
}
