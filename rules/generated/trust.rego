package postlint.trust
#= trust/chat-interview
findings contains ["trust/chat-interview", term.ref, term.text] if {
	some term in input.terms["trust-chat"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/cheque-for-equipment
findings contains ["trust/cheque-for-equipment", term.ref, term.text] if {
	some term in input.terms["trust-cheque"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/earnings-promise
findings contains ["trust/earnings-promise", term.ref, term.text] if {
	some term in input.terms["trust-earnings"]
	term.plain
	not input.terms["trust-warning"]
	count([pay.ref | some pay in input.pay; pay.kind in {"range", "single"}]) == 0
}
#= trust/fee-from-applicants
findings contains ["trust/fee-from-applicants", term.ref, term.text] if {
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/free-mail
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
#= trust/guaranteed-hire
findings contains ["trust/guaranteed-hire", term.ref, term.text] if {
	some term in input.terms["trust-no-interview"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/money-handling
findings contains ["trust/money-handling", term.ref, term.text] if {
	some term in input.terms["trust-money"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/paid-in-crypto
findings contains ["trust/paid-in-crypto", term.ref, term.text] if {
	some term in input.terms["trust-crypto"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/pay-without-experience
findings contains ["trust/pay-without-experience", pay.ref, pay.text, term.text] if {
	some pay in input.pay
	pay.currency in {"USD", "EUR", "GBP", "CAD", "AUD", "CHF"}
	some period, least in {"hour": 60, "day": 500, "week": 2500, "month": 10000}
	pay.period == period
	pay.min >= least
	not input.terms["trust-warning"]
	some term in input.terms["trust-no-experience"]
	term.plain
	earlier := [other.ref |
		some other in input.terms["trust-no-experience"]
		other.plain
		other.ref < term.ref
	]
	count(earlier) == 0
}
#= trust/private-data-up-front
findings contains ["trust/private-data-up-front", term.ref, term.text] if {
	some term in input.terms["trust-papers"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/pyramid
findings contains ["trust/pyramid", term.ref, term.text] if {
	some term in input.terms["trust-recruiting"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/task-work
findings contains ["trust/task-work", term.ref, term.text] if {
	some term in input.terms["trust-tasks"]
	term.plain
	not input.terms["trust-warning"]
}
