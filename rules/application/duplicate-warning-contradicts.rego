package postlint.application

# METADATA
# scope: rule
# title: A limit on applications names another country than the job
# description: >-
#   The notice on repeated applications covers a country in which the posting names no place. A reader cannot tell whether
#   there are jobs in that country, and whether an application there counts. Often the notice was copied from another posting, or
#   the title names only one of the countries.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'the limit holds "{scope}", but the posting names no place in {countries}'
#   args: [scope, countries]
#   help: name the same countries in the title, in the places and in the notice
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - regions that are no country, such as Europe or EMEA
#     - postings that name no country at all
findings contains ["application/duplicate-warning-contradicts", notice.where.ref, notice.scope, concat(", ", countries)] if {
	some notice in input.notices
	count(notice.codes) > 0
	before := {split(code, "-")[0] | some place in input.places; place.span.end <= notice.span.start; some code in place.codes}
	behind := {split(code, "-")[0] | some place in input.places; place.span.start >= notice.span.end; some code in place.codes}
	named := before | behind
	count(named) > 0
	countries := [notice.countries[i] | some i, code in notice.codes; not code in named]
	count(countries) > 0
}
