package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Pay for an unknown time
# description: >-
#   The amount does not say whether it is the pay for an hour, a day, a week, a month or a year, and its size does not tell
#   either: 450 may be a day's or a week's pay. Readers cannot compare it, and job boards need the period to list it.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://schema.org/unitText
# custom:
#   severity: warning
#   message: '"{amount}" does not say for how long a time it is paid'
#   args: [amount]
#   help: write "an hour", "a month" or "a year" beside the amount
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - amounts whose size leaves no doubt, such as £31,000 or $24.50
#     - another amount of the posting states its period
findings contains ["pay/no-period", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	pay.period == ""
	not stated.period
}
