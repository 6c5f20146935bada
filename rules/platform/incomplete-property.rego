package postlint.platform

import data.postlint.lib.platform

# METADATA
# scope: rule
# title: A part of the structured data lacks what search engines require
# description: >-
#   An address needs its country, pay its currency, its amount and its period, an employer a name. Google for Jobs drops what is
#   incomplete, or the whole posting. Text in the place of an object, such as "Bath" for a place with an address, is not read.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '{property} of the structured data has no {parts}, which {platform} requires'
#   args: [property, parts, platform]
#   help: add it to the structured data, or let the system that writes the data fill it
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - a bare text as employer, such as confidential
findings contains ["platform/incomplete-property", property.ref, limit.within, parts, limit.platform] if {
	some limit in input.limits.part
	some property in input.properties[limit.within]
	platform.lacks(limit, property)
	earlier := [other.ref |
		some other in input.properties[limit.within]
		other.ref < property.ref
		platform.lacks(limit, other)
	]
	count(earlier) == 0
	parts := concat(", ", [concat(" or ", other.fields) |
		some other in input.limits.part
		other.within == limit.within
		platform.lacks(other, property)
	])
}
