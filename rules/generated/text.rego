package postlint.text
#= text/cliche
findings contains ["text/cliche", term.ref, term.count, term.term] if {
	some term in input.terms.cliche
	term.count > 2
}
#= text/gender-coded-balance
findings contains ["text/gender-coded-balance", term.ref, term.count, term.term] if {
	some term in input.terms["gender-coded"]
	term.use == "masculine"
	term.count > 7
	feminine := sum([other.count | some other in input.terms["gender-coded"]; other.use == "feminine"])
	term.count >= 3 * feminine
}
