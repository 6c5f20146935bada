package postlint.consistency

# METADATA
# scope: rule
# title: The posting is for no particular job
# description: >-
#   The posting is a general one: it gathers applications for several jobs, for a pool or for later. Applicants cannot
#   tell team, level and pay of the job, nor whether there is one, and Indeed and Google ask for one real, open job a
#   posting.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the posting is for no particular job: "{words}"'
#   args: [words]
#   help: write one posting a job, or say plainly that no job is open and what becomes of the application
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl, sv]
findings contains ["consistency/no-single-job", term.ref, term.text] if {
	some term in input.terms["no-single-job"]
	term.plain
	earlier := [other.ref |
		some other in input.terms["no-single-job"]
		other.plain
		other.ref < term.ref
	]
	count(earlier) == 0
	titles := [other.ref |
		some other in input.terms["no-single-job-title"]
		other.place == "title"
	]
	count(titles) == 0
}

findings contains ["consistency/no-single-job", term.ref, term.text] if {
	some term in input.terms["no-single-job-title"]
	term.place == "title"
}
