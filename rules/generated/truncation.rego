package postlint.truncation
#= truncation/abrupt-end
findings contains ["truncation/abrupt-end", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "abrupt-end"
}
#= truncation/broken-markup
findings contains ["truncation/broken-markup", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "broken-markup"
}
#= truncation/continued-elsewhere
findings contains ["truncation/continued-elsewhere", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "continued-elsewhere"
}
#= truncation/expander
findings contains ["truncation/expander", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "expander"
}
#= truncation/marker
findings contains ["truncation/marker", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "marker"
}
#= truncation/mid-sentence
findings contains ["truncation/mid-sentence", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "mid-sentence"
}
#= truncation/missing-tail
findings contains ["truncation/missing-tail", cut.ref, cut.text] if {
	some cut in input.cuts
	cut.class == "missing-tail"
}
