package postlint.pay

# METADATA
# scope: rule
# title: Words in the place of an amount
# description: >-
#   "Competitive", "depending on experience" or the grade of a pay table stand where an amount is expected. They tell
#   readers nothing that they could compare, and every law that asks for pay in the posting asks for the amount itself. A
#   grade is known to those who already work under its table.
# related_resources:
#   - https://eur-lex.europa.eu/eli/dir/2023/970/oj
#   - https://dol.ny.gov/pay-transparency
# custom:
#   severity: warning
#   message: '"{words}" says no amount'
#   args: [words]
#   help: state the lowest and the highest pay that you expect to offer, with currency and period, beside these words or instead of them
#   blame: author
#   since: 0.1.0
#   absence: true
#   folds_into: [pay/required-by-law]
#   languages: [en, de, fr, es, nl, sv, ja, ko, zh]
#   exceptions:
#     - such words beside an amount
#     - competitive benefits, markets, people
findings contains ["pay/vague", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "vague"
}
