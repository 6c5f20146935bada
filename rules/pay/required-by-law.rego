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
#     missing-maybe: {text: "{places} {demand} pay in the posting, and none is stated", severity: info, condition: "if {places} is the place that is meant"}
#     missing-low: {text: "{places} may demand pay in the posting, and none is stated", severity: info}
#     open-ended: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: error}
#     open-ended-size: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: warning, condition: "if you have {threshold} or more employees ({counted})"}
#     open-ended-unsettled: {text: "{places} {demand} both ends of the pay range, and one is missing; how the law is enforced is not settled", severity: warning}
#     open-ended-maybe: {text: "{places} {demand} both ends of the pay range, and one is missing", severity: info, condition: "if the law of {places} reaches this job"}
duties contains [row.duty, "not-applicable", "no-duty", ref] if {
	input.places != []
	some [code, n, how, ref] in law.reach
	how in {"here", "likely"}
	row := data.law.pay[code][n]
	not row.asks
}

duties contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.figure
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}

duties contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.open
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open != "no"
}

duties contains [row.duty, "pass", "commission", ref] if {
	input.places != []
	stated.commission
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.commission
}

duties contains [row.duty, "not-applicable", "unpaid", ref] if {
	input.places != []
	stated.unpaid
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}

duties contains [row.duty, "fail", "open-ended", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.level == "error"
	row.enforced <= input.as_of
	input.employer.size >= row.threshold
}

duties contains [row.duty, "fail", "open-ended-size", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	input.employer.size < row.threshold
}

duties contains [row.duty, "fail", "open-ended-unsettled", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.enforced > input.as_of
}

duties contains [row.duty, "fail", "open-ended-unsettled", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.level != "error"
}

duties contains [row.duty, "fail", "open-ended-maybe", ref] if {
	input.places != []
	stated.open
	some [code, n, how, ref] in law.reach
	how != "here"
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
}

duties contains [row.duty, "fail", law.missing[row.level], ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	not row.condition
	row.enforced <= input.as_of
	input.employer.size >= row.threshold
}

duties contains [row.duty, "fail", "missing-size", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	not row.condition
	row.enforced <= input.as_of
	input.employer.size < row.threshold
}

duties contains [row.duty, "fail", "missing-unsettled", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	row.enforced > input.as_of
}

duties contains [row.duty, "fail", "missing-condition", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	row.condition
}

duties contains [row.duty, "fail", law.softer[how], ref] if {
	input.places != []
	stated.none
	some [code, n, how, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
}
