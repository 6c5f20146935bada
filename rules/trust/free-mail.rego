package postlint.trust

# METADATA
# scope: rule
# title: Applications go to a free mailbox
# description: >-
#   The only way to apply is an address at a free mail service. It may be right for a small shop; applicants cannot tell
#   it from an address that somebody made up in the name of a firm, and consumer agencies advise them not to answer.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: info
#   message: 'the only way to apply is {address}'
#   args: [address]
#   help: give an address of your own domain, or link to your site
#   blame: author
#   since: 0.1.0
findings contains ["trust/free-mail", target.ref, target.text] if {
	some target in input.targets
	target.via == "mail"
	some service in ["@gmail.", "@googlemail.", "@yahoo.", "@hotmail.", "@outlook.", "@gmx.", "@web.de", "@icloud.", "@aol.", "@live.", "@protonmail.", "@proton.me", "@mail.ru", "@yandex.", "@qq.com"]
	contains(target.text, service)
	not input.fields.apply_route
	others := [other.ref |
		some other in input.targets
		other.resolved
		other.ref != target.ref
		other.kind in {"apply", "contact", "listing"}
	]
	count(others) == 0
}
