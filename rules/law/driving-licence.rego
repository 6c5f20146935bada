package postlint.law

import data.postlint.lib.law

# METADATA
# scope: rule
# title: The posting demands a driving licence for a job that does not drive
# description: >-
#   California and Washington allow a posting to demand a driver's licence only where driving is part of the job. Nothing
#   in this text says that it is.
# related_resources:
#   - https://www.lcwlegal.com/news/sb-1100-discrimination-drivers-license/
#   - https://www.millernash.com/industry-news/washington-employers-does-that-job-really-require-a-valid-drivers-license
# custom:
#   severity: warning
#   message: "{places}: the posting demands a driving licence"
#   help: "say which duties need driving, or take the licence out"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   duties: [driving_licence]
#   exceptions:
#     - "postings that speak of driving, deliveries, travel, vehicles, routes or work in the field"
#   why:
#     silent: {text: "the posting says nothing of the kind", severity: info}
#     said: {text: "\"{text}\": {places} {allows|allow} demanding a driver's licence only where driving is part of the job, and no duty speaks of driving", severity: warning}
duties contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["driving_licence", row, _, ref] in law.others
}

duties contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["driving-licence"]
	not input.statements.driving
	some ["driving_licence", row, how, ref] in law.others
}
