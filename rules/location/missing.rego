package postlint.location

# METADATA
# scope: rule
# title: No place of work
# description: >-
#   Neither the title nor the text says where the work is done: no city, no region, no country, and not that it is remote.
#   Readers cannot tell whether they could take the job, job boards cannot list it under a place, and the law of pay and
#   leave that governs it stays open. That an employer has its seat or offices somewhere does not say where this job is.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: the posting does not say where the work is done
#   args: []
#   help: name the town and the country of the place of work, or say that the work is remote and from where it may be done
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en, de, fr, es, nl, sv]
#   exceptions:
#     - remote work, from anywhere or from one country
#     - a hospital, a school or another house of work that is named
findings contains ["location/missing", 0] if {
	told := [place.ref |
		some place in input.places
		place.role in {"performed", "remote-scope", "reports-to"}
	]
	count(told) == 0
	away := [place.ref | some place in input.places; place.mode == "remote"]
	count(away) == 0
}
