package postlint.pay

import data.postlint.lib.pay as stated

# METADATA
# scope: rule
# title: Pay range is wider than the law allows
# description: >-
#   Some laws limit how far the ends of the range in a posting may lie apart, so that a range says something. Ontario allows
#   50,000 Canadian dollars a year, unless the top of the range is above 200,000. Pay by the hour, week or month counts as
#   what full-time work brings in a year.
# related_resources:
#   - https://www.ontario.ca/document/your-guide-employment-standards-act-0/publicly-advertised-job-postings
# custom:
#   severity: error
#   message: "{places}: the pay range is wider than the law allows"
#   help: narrow the range to what you expect to pay, or publish a posting for each level
#   blame: author
#   since: 0.1.0
#   duties: [pay_width]
#   exceptions:
#     - ranges whose top is above the amount from which on the law sets no limit
#     - ranges in another currency than that of the law
#     - a law that is not yet in force on the as-of date
#   why:
#     narrow: {text: "the pay range is no wider than {width}", severity: info}
#     too-wide: {text: "{places} {demand} a pay range no wider than {width}, and this one is wider", severity: error}
#     too-wide-size: {text: "{places} {demand} a pay range no wider than {width}, and this one is wider", severity: warning, condition: "if you have {threshold} or more employees ({counted})"}
#     too-wide-maybe: {text: "{places} {demand} a pay range no wider than {width}, and this one is wider", severity: info, condition: "if the law of {places} reaches this job"}
duties contains [due.row, "pass", "narrow", due.ref] if {
	some due in input.law.pay_width
	count(stated.ranges(due.width.currency)) > 0
	not stated.wider(due.width)
}

duties contains [due.row, "fail", "too-wide", due.ref] if {
	some due in input.law.pay_width
	due.how == "here"
	stated.wider(due.width)
	due.binds
}

duties contains [due.row, "fail", "too-wide-size", due.ref] if {
	some due in input.law.pay_width
	due.how == "here"
	stated.wider(due.width)
	not due.binds
}

duties contains [due.row, "fail", "too-wide-maybe", due.ref] if {
	some due in input.law.pay_width
	due.how != "here"
	stated.wider(due.width)
}
