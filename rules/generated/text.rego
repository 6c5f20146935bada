package postlint.text
import data.postlint.lib.language
#= text/abbreviation
findings contains ["text/abbreviation", slip.ref, slip.note] if {
	some slip in input.slips.abbreviation
}
#= text/article
findings contains ["text/article", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.article
}
#= text/bare-experience
findings contains ["text/bare-experience", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["bare-experience"]
}
#= text/cliche
findings contains ["text/cliche", term.ref, term.count, term.term] if {
	some term in input.terms.cliche
	term.count > input.options["text/cliche"].most
}
#= text/double-escape
findings contains ["text/double-escape", slip.ref, slip.note, slip.count, slip.text] if {
	some slip in input.slips.escape
}
#= text/doubled-word
findings contains ["text/doubled-word", slip.ref, slip.note, slip.text] if {
	some slip in input.slips["doubled-word"]
}
#= text/etc
findings contains ["text/etc", slip.ref, slip.text, slip.note, slip.count] if {
	some slip in input.slips["and-so-on"]
}
#= text/gender-coded-balance
findings contains ["text/gender-coded-balance", term.ref, term.count, term.term] if {
	some term in input.terms["gender-coded"]
	term.use == "masculine"
	term.count > input.options["text/gender-coded-balance"].most
	feminine := sum([other.count | some other in input.terms["gender-coded"]; other.use == "feminine"])
	term.count >= 3 * feminine
}
#= text/glued-fields
findings contains ["text/glued-fields", slip.ref, slip.count, slip.text] if {
	some slip in input.slips["glued-field"]
}
#= text/glued-sentences
findings contains ["text/glued-sentences", slip.ref, slip.count, slip.text] if {
	some slip in input.slips["glued-sentence"]
}
#= text/hype
findings contains ["text/hype", term.ref, term.count, term.term] if {
	some term in input.terms.hype
	term.count > input.options["text/hype"].most
}
#= text/invisible-character
findings contains ["text/invisible-character", slip.ref, slip.note, slip.text, slip.count] if {
	some slip in input.slips.invisible
}
#= text/literal-tags
findings contains ["text/literal-tags", slip.ref, slip.note] if {
	some slip in input.slips["literal-tag"]
	slip.count > 4
}
#= text/missing-article
findings contains ["text/missing-article", slip.ref, slip.note, slip.text] if {
	some slip in input.slips["missing-article"]
}
#= text/missing-word
findings contains ["text/missing-word", term.ref, term.text, term.use] if {
	some term in input.terms["missing-word"]
	term.plain
	term.place in {"item", "text"}
}
findings contains ["text/missing-word", slip.ref, slip.text, slip.note] if {
	some slip in input.slips["missing-word"]
}
#= text/misspelling
findings contains ["text/misspelling", term.ref, term.text, term.use] if {
	some term in input.terms.misspelling
	not "name" in term.context
	not "quoted" in term.context
	not "address" in term.context
}
#= text/mixed-languages
findings contains ["text/mixed-languages", slip.ref, language.called(input.lang), language.called(slip.note)] if {
	some slip in input.slips.language
	canadian := [place.ref | some place in input.places; some code in place.codes; startswith(code, "CA")]
	count(canadian) == 0
}
#= text/mojibake
findings contains ["text/mojibake", slip.ref, slip.count, slip.text, slip.note] if {
	some slip in input.slips.mojibake
}
#= text/other-postings
findings contains ["text/other-postings", slip.ref, slip.text, slip.count] if {
	some slip in input.slips["other-postings"]
}
#= text/overlapping-items
findings contains ["text/overlapping-items", slip.ref, slip.text] if {
	some slip in input.slips.overlap
}
#= text/placeholder
findings contains ["text/placeholder", slip.ref, slip.note, slip.text] if {
	some slip in input.slips.placeholder
}
#= text/product-name
findings contains ["text/product-name", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.name
}
#= text/protected-address
findings contains ["text/protected-address", slip.ref, slip.text] if {
	some slip in input.slips["protected-address"]
}
#= text/repeated-slogan
findings contains ["text/repeated-slogan", slip.ref, slip.text] if {
	some slip in input.slips.slogan
}
#= text/repetition
findings contains ["text/repetition", slip.ref, slip.count, slip.text] if {
	some slip in input.slips.repetition
}
#= text/site-remnant
findings contains ["text/site-remnant", slip.ref, slip.note, slip.text] if {
	some slip in input.slips.remnant
}
#= text/trailing-blank
findings contains ["text/trailing-blank", shape.ref, shape.count] if {
	some shape in input.shapes["trailing-blank"]
}
#= text/undated-figure
findings contains ["text/undated-figure", term.ref, term.text] if {
	some term in input.terms["undated-figure"]
	not "lawful" in term.context
	not "quoted" in term.context
}
#= text/unexpected-language
findings contains ["text/unexpected-language", 0, input.lang] if {
	input.languages != []
	input.lang != ""
	not input.lang in input.languages
}
