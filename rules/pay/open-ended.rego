package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Pay has only one end
# description: >-
#   "Up to" says what nobody may get, "from" says what everybody gets at least; in both cases the other end, and with it
#   what a reader can expect, stays open. Several laws name this very form as no pay range, among them those of California,
#   Colorado, New York and Washington.
# related_resources:
#   - https://cdle.colorado.gov/laws-regulations-guidance
#   - https://www.lni.wa.gov/workers-rights/wages/equal-pay-opportunities-act/
# custom:
#   severity: warning
#   message: 'pay is open-ended: "{amount}"'
#   args: [amount]
#   help: say the range that you expect to pay, both ends of it; where the pay is fixed, say the one amount without "from" or "up to"
#   blame: author
#   since: 0.1.0
#   folds_into: [pay/required-by-law]
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - a range or a fixed amount that stands elsewhere in the posting
#     - bonuses, allowances and budgets of "up to" an amount
findings contains ["pay/open-ended", pay.ref, pay.text] if {
	some pay in input.pay
	pay.ref == stated.first_open
	stated.open
	not stated.both_ends
}
