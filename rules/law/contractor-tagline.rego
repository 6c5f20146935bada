package postlint.law

import data.postlint.lib.law

# METADATA
# scope: rule
# title: A federal contractor's statement names no disability or no veterans
# description: >-
#   Federal contractors of the USA say in their postings that they treat people with disabilities and protected veterans
#   equally; "EOE" alone does not name them. Nobody else must print such a statement, so this speaks up only where the
#   posting itself, or the configuration, says that the employer is a federal contractor.
# related_resources:
#   - https://portal.biddle.com/bcgi/encyclopedia/article/section-503-and-vevraa-equal-employment-opportunity-clause-requirements
# custom:
#   severity: warning
#   message: "{places}: the statement of a federal contractor is incomplete"
#   help: "add a sentence or a short form that names disability and veterans, such as \"EOE/Disability/Veterans\""
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [contractor_tagline]
#   exceptions:
#     - "employers that do not say they are federal contractors"
#   otherwise: {verdict: not-applicable, why: no-contractor}
#   why:
#     stated: {text: "disability and veterans are named", severity: info}
#     no-contractor: {text: "the posting does not say that the employer is a federal contractor", severity: info}
#     incomplete: {text: "\"{text}\": {places} {demand} a statement that names disability and veterans, and it does not name both", severity: warning}
#     unnamed: {text: "{places} {demand} a statement that names disability and veterans from federal contractors, and the posting does not name both", severity: warning}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["federal-contractor"]
	law.tagline
	some due in input.law.contractor_tagline
}

duties contains [due.row, "fail", "incomplete", due.ref, due.how, input.statements["federal-contractor"].ref] if {
	input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
	some due in input.law.contractor_tagline
}

duties contains [due.row, "pass", "stated", due.ref] if {
	input.employer.federal_contractor
	law.tagline
	some due in input.law.contractor_tagline
}

duties contains [due.row, "fail", "unnamed", due.ref, due.how, 0] if {
	input.employer.federal_contractor
	not input.statements["federal-contractor"]
	not law.tagline
	input.lang in {"en", ""}
	some due in input.law.contractor_tagline
}
