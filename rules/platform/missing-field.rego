package postlint.platform

import data.postlint.lib.platform

# METADATA
# scope: rule
# title: The record lacks a field that the platform requires
# description: >-
#   Feeds and interfaces of job boards have fields for the employer, the place, the address to apply at and the day of
#   publication, and refuse a posting without them, whatever its text says.
# related_resources:
#   - https://learn.microsoft.com/en-us/linkedin/talent/job-postings/api/job-posting-api-schema
#   - https://dev.xing.com/partners/job_integration/feed_docs/download/xml_example
# custom:
#   severity: warning
#   message: 'the record lacks what {platform} requires: {fields}'
#   args: [fields, platform]
#   help: fill the field of the record
#   blame: template
#   since: 0.1.0
findings contains ["platform/missing-field", 0, fields, limit.platform] if {
	input.fields.record
	some limit in input.limits.field
	platform.empty(limit.field)
	fields := concat(", ", [platform.fields[other.field] |
		some other in input.limits.field
		other.platform == limit.platform
		platform.empty(other.field)
	])
}
