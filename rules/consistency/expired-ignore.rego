package postlint.consistency

# METADATA
# scope: rule
# title: An ignore comment has expired
# description: >-
#   The comment silences a rule until a day that has passed on the as-of date. Since then the rule speaks again, so that a
#   decision which was meant for a time does not stand for ever.
# related_resources:
#   - https://html-validate.org/usage/index.html
# custom:
#   severity: warning
#   message: "this ignore comment expired on {until}"
#   args: [until]
#   help: mend what it silences and remove it, or decide anew and give it a later day and today's reason
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - the last day itself, on which it still holds
findings contains ["consistency/expired-ignore", ignore.ref, ignore.until] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until != ""
	ignore.until < input.as_of
}
