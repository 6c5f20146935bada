package postlint.platform

import data.postlint.lib.platform

# METADATA
# scope: rule
# title: Structured data leaves out what makes a posting easier to find
# description: >-
#   Google for Jobs recommends some properties: people filter by pay and by hours, a posting with its last day is taken down in
#   time, and one that says that it takes applications itself is marked so.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: 'the structured data has no {fields}, which {platform} recommends'
#   args: [fields, platform]
#   help: add what is known
#   blame: template
#   since: 0.1.0
findings contains ["platform/recommended-property", 0, fields, limit.platform] if {
	some limit in input.limits.recommended
	platform.absent(limit)
	fields := concat(", ", [other.field |
		some other in input.limits.recommended
		other.platform == limit.platform
		platform.absent(other)
	])
}
