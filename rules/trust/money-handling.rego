package postlint.trust

# METADATA
# scope: rule
# title: Money or parcels pass through the applicant's home or account
# description: >-
#   The posting asks people to receive payments on their own account or parcels at their home and to send them on. That is
#   what money mules and reshippers do; the person who takes the job answers for it before the law.
# related_resources:
#   - https://www.europol.europa.eu/operations-services-and-innovation/public-awareness-and-prevention-guides/money-muling
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: error
#   message: 'money or parcels are to pass through private hands: "{words}"'
#   args: [words]
#   help: let payments and goods go through the company’s accounts and addresses
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/money-handling", term.ref, term.text] if {
	some term in input.terms["trust-money"]
	term.plain
	not input.terms["trust-warning"]
}
