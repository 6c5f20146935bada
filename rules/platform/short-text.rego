package postlint.platform

# METADATA
# scope: rule
# title: The text is shorter than the platform takes
# description: >-
#   A platform refuses a posting of fewer characters than it asks for. The limits stand in a table, with their sources.
# related_resources:
#   - https://learn.microsoft.com/en-us/linkedin/talent/job-postings/api/job-posting-api-schema
# custom:
#   severity: warning
#   message: 'the text has {characters} characters, {platform} asks for {least}'
#   args: [characters, platform, least]
#   help: say what the work is, who is wanted and what is offered
#   blame: author
#   absence: true
#   since: 0.1.0
findings contains ["platform/short-text", 0, input.fields.characters, limit.platform, limit.least] if {
	some limit in input.limits.text
	input.fields.characters < limit.least
}
