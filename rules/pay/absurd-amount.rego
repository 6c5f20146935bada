package postlint.pay

# METADATA
# scope: rule
# title: The figure cannot be meant as it is written
# description: >-
#   A year's pay of $18.00, an hour's of £31,000, or a range from $150,00 to $180,000: a mark of thousands, a digit, the k or
#   the period is wrong. Readers guess what is meant or leave, job boards list the job under the wrong pay, and where law
#   asks for the range the posting does not state it. The limits are far wider than pay is anywhere.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{amount}" can hardly be meant as the pay for one {period}'
#   args: [amount, period]
#   help: check the digits, the mark of thousands, the k of both ends and the period
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - the pay of interns and apprentices, and of cheaper and dearer countries
#     - amounts whose period is not stated
#     - $120-150k, where the k is meant for both ends
findings contains ["pay/absurd-amount", pay.ref, pay.text, pay.period] if {
	some pay in input.pay
	pay.doubt != ""
}
