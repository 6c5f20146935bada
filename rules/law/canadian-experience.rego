package postlint.law

import data.postlint.lib.law

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
#   why:
#     silent: {text: "the posting says nothing of the kind", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} demanding Canadian experience", severity: error}
duties contains [row, "pass", "silent", ref] if {
	input.places != []
	some ["canadian_experience", row, _, ref] in law.others
}

duties contains [row, "fail", "said", ref, how, said.ref] if {
	input.places != []
	said := input.statements["canadian-experience"]
	some ["canadian_experience", row, how, ref] in law.others
}
