package postlint.platform

import data.postlint.lib.platform

# METADATA
# scope: rule
# title: Structured data lacks what search engines require
# description: >-
#   JSON-LD and microdata of a posting are read by search engines alone. One that lacks a property which Google for Jobs
#   requires is not listed there at all, and nobody notices: the page looks the same as before. Remote work needs no place,
#   but then the country that applicants may live in.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the structured data has no {fields}, which {platform} requires'
#   args: [fields, platform]
#   help: add it to the structured data, or let the system that writes the data fill it
#   blame: template
#   since: 0.1.0
findings contains ["platform/missing-property", 0, fields, limit.platform] if {
	some limit in input.limits.property
	platform.absent(limit)
	fields := concat(", ", [other.field |
		some other in input.limits.property
		other.platform == limit.platform
		platform.absent(other)
	])
}
