package postlint.pay

# METADATA
# scope: rule
# title: Pay range is written the wrong way round
# description: >-
#   The first amount of the range is higher than the second. Either the ends were swapped or a digit is wrong, and readers
#   cannot tell which. Job boards and feeds refuse such a range, or drop the pay without a word.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{amount}" begins with its higher end'
#   args: [amount]
#   help: write the lower end first, after making sure that both figures are right
#   blame: author
#   since: 0.1.0
#   fix: unsafe
#   exceptions:
#     - two amounts that are no range
findings contains ["pay/inverted-range", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "range"
	pay.min > pay.max
}
