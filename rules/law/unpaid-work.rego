package postlint.law

# METADATA
# scope: rule
# title: The work is unpaid
# description: >-
#   Who works for a business is to be paid at least the minimum wage, interns included, unless the intern gains more from
#   it than the business. Charities, schools and public bodies may take volunteers.
# related_resources:
#   - https://www.dol.gov/agencies/whd/fact-sheets/71-flsa-internships
#   - https://www.gov.uk/employment-rights-for-interns
# custom:
#   severity: warning
#   message: "{places}: the work is unpaid"
#   help: "pay at least the minimum wage, or say why the law does not ask for it"
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   duties: [unpaid_work]
#   exceptions:
#     - "volunteers, charities, work for academic credit"
#     - "unpaid leave and breaks"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "the work is not said to be unpaid", severity: info}
#     said: {text: "\"{text}\": {places} {allows|allow} unpaid work for a business only in narrow cases", severity: warning, condition: "unless the law excepts it"}
duties contains [due.row, "fail", "said", due.ref, due.how, said.ref] if {
	said := input.statements["unpaid-work"]
	some due in input.law.unpaid_work
}
