package postlint.law

import data.postlint.lib.said

# METADATA
# scope: rule
# title: The posting turns away people who are out of work
# description: >-
#   New Jersey, Oregon, the District of Columbia and New York City forbid postings that want candidates to be employed
#   already. It shuts out those who need the job most.
# related_resources:
#   - https://www.nj.gov/labor/myworkrights/
# custom:
#   severity: error
#   message: "{places}: the posting turns away people who are out of work"
#   help: "take the demand out; ask for recent experience instead"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr]
#   duties: [unemployed]
#   exceptions:
#     - "internal postings, for the employer's own people"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "people out of work are not turned away", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} wanting candidates to be employed", severity: error}
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms.unemployed
	said.plainly(term)
	some due in input.law.unemployed
}
