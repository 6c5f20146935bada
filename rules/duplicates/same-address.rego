package postlint.duplicates

# METADATA
# scope: rule
# title: Two postings have the same address
# description: >-
#   The record's address is that of an earlier posting that says something else. Either one of the two is a former version, or
#   the address leads to a list, in which a reader has to look for the job.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: 'the address is that of the posting at {at}, which says something else'
#   args: [at]
#   help: 'give each posting the address of its own page, and keep one version of each'
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - 'addresses that look like those of a list: without a number or a name of several words'
#     - 'one job in several places or languages under one address'
findings contains ["duplicates/same-address", 0, earlier.at] if {
	some earlier in input.repeats.address
}
