package postlint.consistency

# METADATA
# scope: rule
# title: The page does not show the title of its structured data
# description: >-
#   Search engines show the title of the structured data, the page shows another one to those who come from there. One of them
#   was forgotten when the other was changed. Google asks that structured data say what the page shows, and takes action against
#   sites where it does not.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the structured data says "{title}", which the page under "{heading}" does not show'
#   args: [title, heading]
#   help: give both the same title
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - other marks and another order of the words
#     - pages that a script fills, of which the file shows nothing
findings contains ["consistency/title", property.ref, property.text, input.fields.heading] if {
	input.fields.shown
	input.fields.heading != ""
	some property in input.properties.title
	not property.shown
}
