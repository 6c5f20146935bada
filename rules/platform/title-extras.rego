package postlint.platform

import data.postlint.lib.platform

# METADATA
# scope: rule
# title: The title holds more than the name of the job
# description: >-
#   Some platforms ask for the bare name of the job as a title: pay, place and employer have fields of their own there, and
#   capitals and exclamation marks are taken for advertising. Postings that do not heed it are shown less, or refused.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://uk.indeed.com/hire/job-posting-guidelines
# custom:
#   severity: warning
#   message: 'the title holds {what}, which the guidelines of {platforms} want left out'
#   args: [what, platforms]
#   help: leave the name of the job in the title, and put the rest into its field
#   blame: author
#   since: 0.1.0
findings contains ["platform/title-extras", ref, platform.called[what], names] if {
	some limit in input.limits["bare-title"]
	some [what, ref] in platform.titled
	what in limit.values
	names := platform.names([other |
		some other in input.limits["bare-title"]
		what in other.values
	])
}
