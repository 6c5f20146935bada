package postlint.law

# METADATA
# scope: rule
# title: Nothing is said on accommodation in recruitment
# description: >-
#   Employers in Ontario tell the public that applicants with disabilities are accommodated in recruitment. The posting is
#   the usual place for it, and not the only one, so this is a reminder.
# related_resources:
#   - https://www.ontario.ca/laws/regulation/110191
# custom:
#   severity: info
#   message: "{places}: the public is to be told of accommodation"
#   help: "add a sentence that accommodation is available on request during recruitment"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [accommodation]
#   exceptions:
#     - "any word of accommodation or accessibility"
#     - "places that are not certain, and remote work from anywhere"
#   why:
#     stated: {text: "the posting speaks of accommodation", severity: info}
#     missing: {text: "{places} {demand} that the public is told of accommodation in recruitment, and the posting says nothing of it", severity: info, condition: "if you do not tell it elsewhere"}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.accommodation
	some due in input.law.accommodation
}

duties contains [due.row, "undecidable", "missing", due.ref, due.how, 0] if {
	not input.statements.accommodation
	input.lang in {"en", ""}
	some due in input.law.accommodation
	due.how in {"here", "size"}
}
