package postlint.trust

# METADATA
# scope: rule
# title: A cheque for equipment
# description: >-
#   The posting speaks of a cheque that the applicant is to cash, or of equipment to be bought from a named vendor before
#   work begins. The cheque bounces after the goods are paid for: this is how fake-check fraud works, and honest employers
#   send the equipment itself.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
#   - https://consumer.ftc.gov/articles/how-spot-avoid-report-fake-check-scams
# custom:
#   severity: error
#   message: 'the posting speaks of money to be passed on: "{words}"'
#   args: [words]
#   help: send the equipment itself, or pay the vendor
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/cheque-for-equipment", term.ref, term.text] if {
	some term in input.terms["trust-cheque"]
	term.plain
	not input.terms["trust-warning"]
}
