package postlint.law

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
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "no driving licence is demanded for a job that does not drive", severity: info}
#     said: {text: "\"{text}\": {places} {allows|allow} demanding a driver's licence only where driving is part of the job, and no duty speaks of driving", severity: warning}
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["driving-licence"]
	not input.statements.driving
	some due in input.law.driving_licence
}
