package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Two statements about pay contradict each other
# description: >-
#   The title or the pay field of the record states other pay than the text does, and the two have no amount in common. One
#   of them was forgotten when the other was changed. Boards show the field, candidates quote whichever is higher.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{amount}" contradicts "{other}"'
#   args: [amount, other]
#   help: make title, pay field and text say the same
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - texts that state several amounts, for several levels or places
#     - base pay beside on-target earnings, and pay that is a part of full-time pay
#     - amounts of different periods or currencies
findings contains ["pay/contradictory", pay.ref, pay.text, told.text] if {
	some pay in input.pay
	pay.source in {"title", "field"}
	pay.kind in {"range", "single"}
	pay.basis == ""
	pay.doubt == ""
	some told in input.pay
	told.source == "body"
	told.kind in {"range", "single"}
	told.basis == ""
	told.doubt == ""
	told.period == pay.period
	told.currency == pay.currency
	stated.apart(pay, told)
	amounts := [other.ref | some other in input.pay; other.source == "body"; other.kind in {"range", "single"}]
	count(amounts) == 1
}
