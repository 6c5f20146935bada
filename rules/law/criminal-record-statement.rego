package postlint.law

# METADATA
# scope: rule
# title: The sentence on candidates with a record is missing
# description: >-
#   San Francisco, Los Angeles and the county around it want each posting to say that qualified applicants with arrest or
#   conviction records will be considered. The sentence keeps people from giving up before they apply.
# related_resources:
#   - https://www.sf.gov/information--fair-chance-ordinance
#   - https://wagesla.lacity.gov/fair-chance-initiative-hiring-ordinance
# custom:
#   severity: warning
#   message: "{places}: the law demands a sentence on candidates with a record"
#   help: "say that you will consider qualified applicants with arrest and conviction records, and name the ordinance"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [record_welcome]
#   exceptions:
#     - "any sentence that says that people with a record are considered, or that names fair chance"
#   why:
#     stated: {text: "the posting speaks of candidates with a record", severity: info}
#     missing: {text: "{places} {demand} the sentence that applicants with arrest or conviction records will be considered, and it is missing", severity: warning}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements["record-welcome"]
	some due in input.law.record_welcome
}

duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not input.statements["record-welcome"]
	input.lang in {"en", ""}
	some due in input.law.record_welcome
}
