package postlint.consistency

# METADATA
# scope: rule
# title: The page does not name the employer of its structured data
# description: >-
#   Search engines show the employer of the structured data beside the title. Where the page names another one, or none, people
#   wonder who it is that looks for them. The name of the group where the page has that of the brand is no fault, but the one
#   that applicants know is found better.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: 'the structured data says that "{name}" is hiring, which the page does not name'
#   args: [name]
#   help: write the name that the page has
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - confidential
#     - forms of companies, such as Ltd or GmbH
findings contains ["consistency/employer", property.ref, property.text] if {
	input.fields.shown
	some property in input.properties["hiringOrganization.name"]
	not property.shown
	lower(property.text) != "confidential"
}
