package postlint.platform

# METADATA
# scope: rule
# title: Remote work without a country
# description: >-
#   Platforms list remote work by the country that applicants live in. Where none is named, nobody finds the posting there, or
#   it is refused.
# related_resources:
#   - https://learn.microsoft.com/en-us/linkedin/talent/job-postings/api/job-posting-api-schema
# custom:
#   severity: warning
#   message: '{platform} lists remote work by country, and none is named'
#   args: [platform]
#   help: name the country, or the countries, that people may work from
#   blame: author
#   absence: true
#   since: 0.1.0
findings contains ["platform/remote-without-country", place.ref, limit.platform] if {
	some limit in input.limits.country
	some place in input.places
	place.mode == "remote"
	place.role != "excluded"
	named := [other.ref |
		some other in input.places
		other.codes != []
	]
	count(named) == 0
	earlier := [other.ref |
		some other in input.places
		other.mode == "remote"
		other.role != "excluded"
		other.ref < place.ref
	]
	count(earlier) == 0
}
