package postlint.platform

# METADATA
# scope: rule
# title: The title is longer than the platform takes
# description: >-
#   A platform cuts a title that is too long, or refuses the posting. The limits stand in a table, with their sources.
# related_resources:
#   - https://learn.microsoft.com/en-us/linkedin/talent/job-postings/api/job-posting-api-schema
# custom:
#   severity: warning
#   message: 'the title has {characters} characters, {platform} takes {most}'
#   args: [characters, platform, most]
#   help: keep the name of the job, and move the rest into the text
#   blame: author
#   since: 0.1.0
findings contains ["platform/long-title", 0, count(input.title), limit.platform, limit.most] if {
	some limit in input.limits.title
	count(input.title) > limit.most
}
