package postlint.law

# METADATA
# scope: rule
# title: The posting demands Canadian experience
# description: >-
#   Ontario forbids public postings to demand Canadian experience: it shuts out newcomers who did the same work elsewhere.
#   Knowledge of Canadian rules may be asked for.
# related_resources:
#   - https://www.minkenemploymentlawyers.com/blog/ontarios-new-pay-transparency-and-job-posting-requirements/
# custom:
#   severity: error
#   message: "{places}: the posting demands Canadian experience"
#   help: "ask for the skill or the knowledge that you need, wherever it was gained"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   duties: [canadian_experience]
#   exceptions:
#     - "knowledge of Canadian law, tax or standards"
#     - "sentences that say that it is not needed"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "no Canadian experience is demanded", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} demanding Canadian experience", severity: error}
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["canadian-experience"]
	some due in input.law.canadian_experience
}
