package postlint.law

import data.postlint.lib.law

# METADATA
# scope: rule
# title: The day until which one may apply is not given
# description: >-
#   Colorado wants the posting to say on which day applications are expected to close, or that they are taken on an
#   ongoing basis. Without it candidates cannot plan, and late ones write in vain.
# related_resources:
#   - https://cdle.colorado.gov/laws-regulations-guidance
# custom:
#   severity: error
#   message: "{places}: the law demands a deadline"
#   help: "say until which day one may apply, or that applications are taken on an ongoing basis"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [en]
#   duties: [deadline]
#   exceptions:
#     - "a closing day in the record or the text"
#     - "applications on a rolling basis, or until the job is filled"
#   why:
#     stated: {text: "a deadline, or that applications are taken on an ongoing basis, is stated", severity: info}
#     missing: {text: "{places} {demand} the day until which one may apply, and neither a day nor \"ongoing\" is stated", severity: error}
duties contains [due.row, "pass", "stated", due.ref] if {
	law.deadline
	some due in input.law.deadline
}

duties contains [due.row, "fail", "missing", due.ref, due.how, 0] if {
	not law.deadline
	input.lang in {"en", ""}
	some due in input.law.deadline
}
