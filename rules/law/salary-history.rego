package postlint.law

import data.postlint.lib.said

# METADATA
# scope: rule
# title: The posting asks what applicants earn or earned
# description: >-
#   Many states forbid employers to ask for pay history, because it carries old unfairness into a new job. A question in
#   the posting asks everybody at once.
# related_resources:
#   - https://www.nyc.gov/site/cchr/media/salary-history.page
# custom:
#   severity: error
#   message: "{places}: the posting asks for pay history"
#   help: "ask for salary expectations, or not at all"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   duties: [salary_history]
#   exceptions:
#     - "salary expectations"
#     - "work on pay data"
#     - "sentences that say that pay history is not asked for"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "pay history is not asked for", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} asking applicants what they earn or earned", severity: error}
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["salary-history"]
	said.openly(term)
	some due in input.law.salary_history
}
