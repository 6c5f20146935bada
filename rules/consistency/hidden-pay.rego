package postlint.consistency

# METADATA
# scope: rule
# title: The page does not show the pay of its structured data
# description: >-
#   Search engines show the pay of the structured data, and the page does not. Google asks that structured data say what the
#   page shows. Applicants quote the figure that they saw, laws on pay ask for it in the posting itself.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: 'the structured data says {amount}, an amount that the page does not show'
#   args: [amount]
#   help: show the pay on the page, or correct it in the structured data
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - amounts written with other marks, or in thousands
findings contains ["consistency/hidden-pay", property.ref, property.text] if {
	input.fields.shown
	some path in ["baseSalary.value.minValue", "baseSalary.value.value", "baseSalary.value"]
	some property in input.properties[path]
	property.kind != "object"
	not property.shown
	property.text != "0"
}
