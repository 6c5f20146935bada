package postlint.trust
#= trust/chat-interview
findings_72 contains ["trust/chat-interview", term.ref, term.text] if {
	some term in input.terms["trust-chat"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/cheque-for-equipment
findings_73 contains ["trust/cheque-for-equipment", term.ref, term.text] if {
	some term in input.terms["trust-cheque"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/earnings-promise
findings_74 contains ["trust/earnings-promise", term.ref, term.text] if {
	some term in input.terms["trust-earnings"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/fee-from-applicants
findings_75 contains ["trust/fee-from-applicants", term.ref, term.text] if {
	some term in input.terms["trust-fee"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/guaranteed-hire
findings_76 contains ["trust/guaranteed-hire", term.ref, term.text] if {
	some term in input.terms["trust-no-interview"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/money-handling
findings_77 contains ["trust/money-handling", term.ref, term.text] if {
	some term in input.terms["trust-money"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/paid-in-crypto
findings_78 contains ["trust/paid-in-crypto", term.ref, term.text] if {
	some term in input.terms["trust-crypto"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/private-data-up-front
findings_79 contains ["trust/private-data-up-front", term.ref, term.text] if {
	some term in input.terms["trust-papers"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/pyramid
findings_80 contains ["trust/pyramid", term.ref, term.text] if {
	some term in input.terms["trust-recruiting"]
	term.plain
	not input.terms["trust-warning"]
}
#= trust/task-work
findings_81 contains ["trust/task-work", term.ref, term.text] if {
	some term in input.terms["trust-tasks"]
	term.plain
	not input.terms["trust-warning"]
}
