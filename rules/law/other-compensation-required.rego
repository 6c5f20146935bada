package postlint.law

import data.postlint.lib.law

# METADATA
# scope: rule
# title: Bonuses, commission or equity that the law wants told are not mentioned
# description: >-
#   Where a law of pay transparency asks for other compensation, the posting tells in general terms of bonuses,
#   commission, equity and the like. Only the employer knows whether there is any, so this is a reminder and no fault.
# related_resources:
#   - https://cdle.colorado.gov/laws-regulations-guidance
#   - https://app.leg.wa.gov/RCW/default.aspx?cite=49.58.110
# custom:
#   severity: info
#   message: "{places}: the law wants other compensation told"
#   help: "name bonuses, commission, equity or tips in general terms, if you pay any"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [other_compensation]
#   exceptions:
#     - "postings that mention a bonus, commission, equity, tips or overtime"
#     - "places that are not certain, and remote work from anywhere"
#   why:
#     stated: {text: "other compensation is described", severity: info}
#     missing: {text: "{places} {demand} that the posting tells of bonuses, commission or equity, and it mentions none", severity: info, condition: "if you pay any"}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["other-compensation"]
	some due in input.law.other_compensation
}

duties contains [due.row, "pass", "stated", due.ref] if {
	some due in input.law.other_compensation
	law.besides
}

duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements["other-compensation"]
	input.lang in {"en", ""}
	some due in input.law.other_compensation
	due.how in {"here", "size"}
	not law.besides
}
