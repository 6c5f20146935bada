package postlint.law

import data.postlint.lib.law

# METADATA
# scope: rule
# title: Benefits that the law demands in the posting are not described
# description: >-
#   Where a law of pay transparency asks for benefits, the posting describes them in general terms: health care,
#   retirement, paid time off. Candidates weigh them with the pay, and an employer that leaves them out can be fined for
#   it. Words such as "and more" name nothing.
# related_resources:
#   - https://cdle.colorado.gov/laws-regulations-guidance
#   - https://app.leg.wa.gov/RCW/default.aspx?cite=49.58.110
# custom:
#   severity: warning
#   message: "{places}: the law demands a description of the benefits"
#   help: "name the benefits in general terms: health insurance, retirement plan, paid leave"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [benefits]
#   exceptions:
#     - "postings that name a benefit anywhere, under whatever heading"
#     - "places whose law asks for the pay alone"
#   why:
#     stated: {text: "benefits are described", severity: info}
#     missing: {text: "{places} {demand} a general description of benefits in the posting, and no benefit is named", severity: warning, condition: "if you offer any"}
duties contains [due.row, "pass", "stated", due.ref] if {
	law.benefits
	some due in input.law.benefits
}

duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not law.benefits
	input.lang in {"en", ""}
	some due in input.law.benefits
}
