package postlint.platform

# METADATA
# scope: rule
# title: A value of the structured data that search engines do not know
# description: >-
#   Some properties of structured data take one of a few values, capitals and all. Google for Jobs reads no others: "Full-time"
#   is no employment type there, and "annual" no unit of pay. What it does not read it leaves out, and the posting is not found
#   by those who filter for it.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{value}" is no {property} that {platform} reads'
#   args: [value, property, platform]
#   help: 'write one of the values that the platform names, or a list of them'
#   blame: template
#   since: 0.1.0
findings contains ["platform/unknown-value", property.ref, property.text, limit.field, limit.platform] if {
	some limit in input.limits.value
	some property in input.properties[limit.field]
	property.kind != "object"
	not property.text in limit.values
}
