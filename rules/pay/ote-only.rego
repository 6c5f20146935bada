package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: On-target earnings are all that is said of pay
# description: >-
#   The posting states what somebody earns who meets every target, and not what is paid for sure. Readers cannot tell the one
#   from the other, and the laws that ask for pay ask for the salary or wage, with commission as an addition.
# related_resources:
#   - https://www.dir.ca.gov/dlse/California_Equal_Pay_Act.htm
#   - https://cdle.colorado.gov/laws-regulations-guidance
# custom:
#   severity: warning
#   message: '"{amount}" are on-target earnings; the base pay is not stated'
#   args: [amount]
#   help: state the base pay too, or how the amount is split between base pay and commission
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   exceptions:
#     - base pay and on-target earnings side by side
#     - pay by commission alone, where the posting says so
findings contains ["pay/ote-only", pay.ref, pay.text] if {
	some pay in input.pay
	pay.basis == "ote"
	pay.ref == stated.first_target
	not stated.base
}
