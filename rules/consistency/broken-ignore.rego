package postlint.consistency

import data.postlint.lib.ignore as said

# METADATA
# scope: rule
# title: An ignore comment does nothing
# description: >-
#   A comment that speaks to postlint silences a rule only where it names the rule and gives a reason. One that is mistyped
#   looks as if someone had decided, and the next reader trusts it; so it is reported, and what it was meant to silence is
#   reported as well.
# related_resources:
#   - https://html-validate.org/usage/index.html
# custom:
#   severity: warning
#   message: "this ignore comment does nothing: {fault} {detail}"
#   args: [fault, detail]
#   help: "write <!-- postlint-disable-next-line RULE -- reason -->, or postlint-disable and postlint-enable around a part, or postlint-disable-file; an expiry stands before the reason: until 2027-01-01"
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - comments that do not begin with postlint-
findings contains ["consistency/broken-ignore", ignore.ref, said.faults[ignore.fault], ignore.detail] if {
	some ignore in input.ignores
	ignore.fault != ""
}
