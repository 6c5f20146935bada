package postlint.pay

# METADATA
# scope: rule
# title: Pay range is very wide
# description: >-
#   The upper end of the range is at least twice the lower one. Readers cannot tell what they would be paid, and several laws
#   ask for the range that the employer expects in good faith to pay for this job. A wide range mostly covers several levels
#   or several places.
# related_resources:
#   - https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=432.3
#   - https://cdle.colorado.gov/laws-regulations-guidance
# custom:
#   severity: info
#   message: 'pay range "{amount}" is very wide: its upper end is {width} % of the lower one'
#   args: [amount, width]
#   help: say the range that you expect to pay, or one range for each level and place
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - on-target earnings, which hang on what is sold
#     - ranges in which a figure lacks a digit or a k (pay/absurd-amount)
#   options:
#     percent: {type: integer, default: 200, minimum: 101, maximum: 10000, description: "how much of the lower end the upper end may be, in percent, before the range is wide"}
findings contains ["pay/wide-range", pay.ref, pay.text, pay.width] if {
	some pay in input.pay
	pay.width >= input.options["pay/wide-range"].percent
	pay.basis != "ote"
	pay.doubt == ""
}
