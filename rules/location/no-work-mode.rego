package postlint.location

# METADATA
# scope: rule
# title: Remote, hybrid or on-site?
# description: >-
#   The title names work at a desk that many do from home, and nothing says whether this job is done on site, from home or
#   both. It is the first thing that many readers look for, and what boards filter by. Jobs that are tied to a place by their
#   nature, such as a nurse's or a baker's, need no such word.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: nothing says whether the work is on-site, hybrid or remote
#   args: []
#   help: say on-site, hybrid with the number of days in the office, or remote with the countries it may be done from
#   blame: author
#   since: 0.1.0
#   absence: true
#   exceptions:
#     - titles that name no work at a desk
#     - postings that lack a place as well, which location/missing names
findings contains ["location/no-work-mode", place.ref] if {
	some place in input.places
	place.role == "desk"
	told := [other.ref | some other in input.places; other.role == "performed"]
	count(told) > 0
}
