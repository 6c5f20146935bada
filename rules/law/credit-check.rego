package postlint.law

import data.postlint.lib.said

# METADATA
# scope: rule
# title: The posting demands good credit
# description: >-
#   Several states and New York City bar or limit the use of credit history in hiring, because it says little about the
#   work and much about bad luck. Exceptions are narrow: police, fiduciaries, jobs that a law names.
# related_resources:
#   - https://www.nyc.gov/site/cchr/media/credit-history.page
# custom:
#   severity: warning
#   message: "{places}: the posting demands good credit"
#   help: "take the credit check out, unless the law excepts this job"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   duties: [credit_check]
#   exceptions:
#     - "credit as the work: analysts, lenders, customers' credit"
#     - "checks that a law wants"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "no credit check is demanded", severity: info}
#     said: {text: "\"{text}\": {places} {bars|bar} or {limits|limit} the use of credit history in hiring", severity: warning, condition: "unless the law excepts the job"}
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["credit-check"]
	said.plainly(term)
	some due in input.law.credit_check
}
