package postlint.trust

# METADATA
# scope: rule
# title: High pay for no experience
# description: >-
#   The posting offers pay that specialists earn (60 an hour, 500 a day, 2,500 a week or 10,000 a month at least, in dollars, euros,
#   pounds or francs) and asks for no experience. Where the figures are right, readers still take it for fraud: high pay beside no
#   demands is what false postings offer most often.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
#   - https://www.mdpi.com/1999-5903/9/1/6
# custom:
#   severity: warning
#   message: '{pay} for work that needs no experience: "{words}"'
#   args: [pay, words]
#   help: check the figures and their period, and say what the work asks for
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - postings that warn of fraud
findings contains ["trust/pay-without-experience", pay.ref, pay.text, term.text] if {
	some pay in input.pay
	pay.currency in {"USD", "EUR", "GBP", "CAD", "AUD", "CHF"}
	some period, least in {"hour": 60, "day": 500, "week": 2500, "month": 10000}
	pay.period == period
	pay.min >= least
	not input.terms["trust-warning"]
	some term in input.terms["trust-no-experience"]
	term.plain
	earlier := [other.ref |
		some other in input.terms["trust-no-experience"]
		other.plain
		other.ref < term.ref
	]
	count(earlier) == 0
}
