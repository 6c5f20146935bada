package postlint.consistency

# METADATA
# scope: rule
# title: An ignore comment silences nothing
# description: >-
#   The comment names a rule that finds nothing in the part that the comment covers. The fault was mended, or moved; left in
#   place, the comment would hide the next fault that appears there. Every sound ignore is named here first, and the name is
#   withdrawn once a finding was silenced by it.
# related_resources:
#   - https://html-validate.org/usage/index.html
# custom:
#   severity: warning
#   message: "this ignore comment silences nothing: {rules}"
#   args: [rules]
#   help: remove the comment, or move it to the line before the finding
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - comments that name a rule which is not run
#     - comments that have expired, which have a rule of their own
findings contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until == ""
}

findings contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until >= input.as_of
}
