package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Pay without a currency
# description: >-
#   The amount names no currency, neither by a sign nor by a code. Readers abroad cannot tell what it is worth, and job boards
#   need the currency to list the pay at all.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://schema.org/MonetaryAmount
# custom:
#   severity: warning
#   message: '"{amount}" names no currency'
#   args: [amount]
#   help: write the currency's sign or code beside the amount
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - another amount of the posting names it
#     - signs that several countries share, such as $ and kr
findings contains ["pay/no-currency", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	not stated.currency
}
