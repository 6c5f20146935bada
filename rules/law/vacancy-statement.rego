package postlint.law

# METADATA
# scope: rule
# title: The posting does not say whether there is a vacancy
# description: >-
#   Ontario wants a public posting to say whether it is for an existing vacancy, so that candidates can tell a job from a
#   talent pool.
# related_resources:
#   - https://www.ontario.ca/document/your-guide-employment-standards-act-0
# custom:
#   severity: error
#   message: "{places}: the law demands a word on the vacancy"
#   help: "say that the posting is for an existing vacancy, or that it is not"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [vacancy]
#   exceptions:
#     - "any word of a vacancy, an opening, a talent pool or future openings"
#   why:
#     stated: {text: "the posting says whether there is a vacancy", severity: info}
#     missing: {text: "{places} {demand} that the posting says whether it is for an existing vacancy, and it does not", severity: error}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.vacancy
	some due in input.law.vacancy
}

duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not input.statements.vacancy
	input.lang in {"en", ""}
	some due in input.law.vacancy
}
