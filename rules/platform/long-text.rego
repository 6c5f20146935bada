package postlint.platform

# METADATA
# scope: rule
# title: The text is longer than the platform takes
# description: >-
#   A platform cuts a text that is too long, or refuses the posting. The limits stand in a table, with their sources.
# related_resources:
#   - https://learn.microsoft.com/en-us/linkedin/talent/job-postings/api/job-posting-api-schema
#   - https://developer.seek.com/schema/named-type/PositionFormattedDescriptionInput
# custom:
#   severity: warning
#   message: 'the text has {characters} characters, {platform} takes {most}'
#   args: [characters, platform, most]
#   help: say it in fewer words, or lead to a page that says the rest
#   blame: author
#   since: 0.1.0
findings contains ["platform/long-text", 0, input.fields.characters, limit.platform, limit.most] if {
	some limit in input.limits.text
	limit.most > 0
	input.fields.characters > limit.most
}
