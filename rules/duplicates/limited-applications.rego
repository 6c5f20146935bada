package postlint.duplicates

# METADATA
# scope: rule
# title: Applications are limited, and the job is posted in several places
# description: >-
#   The posting limits how often one may apply, and the same job stands in the run for another place. A reader who would take
#   either cannot know which of the two to spend the application on, nor whether the other counts.
# related_resources:
#   - https://indeedinc.my.site.com/employerSupport1/s/article/Job-Posting-Integrity-and-Duplicates?language=en_US
# custom:
#   severity: warning
#   message: 'applications are limited, and the same job is posted at {at} for another place'
#   args: [at]
#   help: 'say that one application counts for all places and ask for the preferred one, or post the job once with all its places'
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - 'postings without a limit on applications'
#     - 'one job in several places without a limit'
findings contains ["duplicates/limited-applications", notice.ref, earlier.at] if {
	some earlier in input.repeats.elsewhere
	some notice in input.notices
	notice.class in {"limit", "quota", "cool-off"}
}
