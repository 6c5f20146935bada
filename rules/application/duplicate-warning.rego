package postlint.application

# METADATA
# scope: rule
# title: A word about applying more than once
# description: >-
#   The posting limits how often one person may apply, or says something about repeated applications. Candidates need to know
#   exactly what counts: which jobs, which countries, how long, and what happens if they apply twice by mistake. A vague threat
#   ("may delay the process") makes good people stay away who never applied before. Bold letters in the middle of the text
#   about the company or the job are the worst place for it: the first thing that a reader sees is a warning.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: '"{notice}" speaks of repeated applications{bold}: scope {scope}, period {period}, consequence {consequence}'
#   args: [notice, bold, scope, period, consequence]
#   help: in the section on how to apply, in plain letters, say which jobs the limit covers, for how long, what happens to a second application, and how to correct a mistake
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - "applications of another kind: software, loans, planning permission"
#     - permission to apply more than once, or encouragement to apply again
#     - the advice that one application is read by several teams
findings contains ["application/duplicate-warning", notice.ref, notice.text, bold, scope, period, consequence] if {
	some notice in input.notices
	notice.class != "pool"
	bold := {true: ", in bold in the middle of the text", false: ""}[notice.bold]
	scope := object.get({"": "not stated"}, notice.scope, notice.scope)
	period := object.get({"": "not stated"}, notice.period, notice.period)
	consequence := {
		"": "not stated",
		"delay": "a delay",
		"reject": "rejection",
		"disqualify": "disqualification",
		"discard": "the others are dropped",
		"merge": "they are merged",
		"negative": "lower chances",
	}[notice.consequence]
}
