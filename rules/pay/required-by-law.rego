package postlint.pay

import data.postlint.lib.law
import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Pay that the law demands in the posting is not there
# description: >-
#   In many places an employer must print the pay, or the range it expects to pay, in the job posting itself. A posting
#   without it can be fined, boards take it down, and candidates pass over it. Which law applies follows from where the
#   work is done, where remote work may be done from, on which day, and often from the number of employees. The law of the
#   as-of date is applied, never that of the day on which the posting was first published.
# related_resources:
#   - https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=432.3
#   - https://cdle.colorado.gov/laws-regulations-guidance
# custom:
#   severity: error
#   message: "{places}: the law demands pay in the posting"
#   help: state the lowest and the highest pay that you expect in good faith to offer, with currency and period; where the amount is fixed, state that amount
#   blame: author
#   since: 0.1.0
#   absence: true
#   duties: [pay_range]
#   exceptions:
#     - places whose law asks for pay only on request, before an interview, or not at all
#     - volunteer work and unpaid placements that say so
#     - pay by commission alone, where the law asks for no more than to say so
#     - a law that is not yet in force on the as-of date, or no longer
#   why:
#     stated: {text: "pay is stated", severity: info}
#     commission: {text: "the posting says that pay is by commission alone, which is enough", severity: info}
#     unpaid: {text: "the posting says that the work is not paid", severity: info}
#     no-duty: {text: "no law of {places} asks for pay in the posting", severity: info}
#     missing: {text: "{places} {demand} pay in the posting, and none is stated", severity: error}
#     missing-size: {text: "{places} {demand} pay in the posting, and none is stated", severity: warning, condition: "if you have {threshold} or more employees ({counted})"}
#     missing-likely: {text: "{places} {demand} pay in the posting, and none is stated", severity: warning, condition: "if the job is done in {places}"}
#     missing-remote: {text: "{places} {demand} pay in postings for remote work that can be done there, and none is stated", severity: warning, condition: "if you have employees there"}
#     missing-unclear: {text: "{places} {demand} pay in postings, and none is stated", severity: warning, condition: "if the law reaches remote work from there, which is unclear"}
#     missing-reports: {text: "{places} {demand} pay in postings for work that reports to an office there, and none is stated", severity: warning, condition: "if the job reports to an office there"}
#     missing-unsettled: {text: "{places} {demand} pay in the posting, and none is stated; how the law is enforced is not settled", severity: warning}
#     missing-condition: {text: "{places} {demand} pay in the posting, and none is stated", severity: warning, condition: "{condition}"}
#     missing-maybe: {text: "{places} {demand} pay in the posting, and none is stated", severity: info, condition: "if the place that is meant lies there"}
#     missing-low: {text: "{places} may demand pay in the posting, and none is stated", severity: info}
#     open-ended: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: error}
#     open-ended-size: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: warning, condition: "if you have {threshold} or more employees ({counted})"}
#     open-ended-unsettled: {text: "{places} {demand} both ends of the pay range, and one is missing; how the law is enforced is not settled", severity: warning}
#     open-ended-maybe: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: info, condition: "if the law of {places} reaches this job"}
duties contains [due.row, "not-applicable", "no-duty", due.ref] if {
	some due in input.law.pay_range
	due.how in {"here", "likely"}
	not due.asks
}

duties contains [due.row, "pass", "stated", due.ref] if {
	stated.figure
	some due in input.law.pay_range
	due.asks
}

duties contains [due.row, "pass", "stated", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.asks
	due.open != "no"
}

duties contains [due.row, "pass", "commission", due.ref] if {
	stated.commission
	some due in input.law.pay_range
	due.asks
	due.commission
}

duties contains [due.row, "not-applicable", "unpaid", due.ref] if {
	stated.unpaid
	some due in input.law.pay_range
	due.asks
}

duties contains [due.row, "fail", "open-ended", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	due.level == "error"
	due.settled
	due.binds
}

duties contains [due.row, "fail", "open-ended-size", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	not due.binds
}

duties contains [due.row, "fail", "open-ended-unsettled", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	not due.settled
}

duties contains [due.row, "fail", "open-ended-unsettled", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	due.level != "error"
}

duties contains [due.row, "fail", "open-ended-maybe", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how != "here"
	due.asks
	due.open == "no"
}

duties contains [due.row, "fail", law.missing[due.level], due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.condition
	due.settled
	due.binds
}

duties contains [due.row, "fail", "missing-size", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.condition
	due.settled
	not due.binds
}

duties contains [due.row, "fail", "missing-unsettled", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.settled
}

duties contains [due.row, "fail", "missing-condition", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	due.condition
}

duties contains [due.row, "fail", law.softer[due.how], due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how != "here"
	due.asks
	not stated.excused(due)
}
