package postlint.law

# METADATA
# scope: rule
# title: Applicants are to pay
# description: >-
#   Work costs no entrance fee: California forbids employers to make applicants pay, the United Kingdom forbids agencies
#   to. A fee is also the surest sign of a false job.
# related_resources:
#   - https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=450
#   - https://www.legislation.gov.uk/ukpga/1973/35/section/6
# custom:
#   severity: error
#   message: "{places}: applicants are to pay"
#   help: "bear the cost yourself, and take the fee out"
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es, nl]
#   folds_into: [trust/fee-from-applicants]
#   duties: [applicant_fees]
#   exceptions:
#     - "fees of customers, tenants or students"
#     - "sentences that say that there is no fee, or that the employer pays"
#   otherwise: {verdict: pass, why: silent}
#   why:
#     silent: {text: "applicants are not asked to pay", severity: info}
#     said: {text: "\"{text}\": {places} {forbids|forbid} charging applicants", severity: error}
duties contains [due.row, "fail", "said", due.ref, due.how, term.ref] if {
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
	some due in input.law.applicant_fees
}
