package postlint.pay

# METADATA
# scope: rule
# title: No word about pay
# description: >-
#   Neither the title nor the text nor a field of the record says what the job pays. Pay is what readers of a posting look
#   for first; where it is missing fewer of them apply, those who do waste their time and yours when expectations do not
#   meet, and people who are used to being paid less ask for less. Ever more laws demand it, see pay/required-by-law.
# related_resources:
#   - https://www.cipd.org/uk/knowledge/guides/inclusive-employers/
#   - https://eur-lex.europa.eu/eli/dir/2023/970/oj
# custom:
#   severity: warning
#   message: the posting does not say what the job pays
#   args: []
#   help: state the lowest and the highest pay that you expect to offer, with currency and period
#   blame: author
#   since: 0.1.0
#   absence: true
#   folds_into: [pay/required-by-law]
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - volunteer work and unpaid placements that say so
#     - pay by commission or in shares alone, where the posting says so
findings contains ["pay/missing", 0] if {
	input.pay == []
}
