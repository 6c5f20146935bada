package postlint.structure
#= structure/bold-paragraph
findings contains ["structure/bold-paragraph", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["bold-paragraph"]
	shape.count > input.options["structure/bold-paragraph"].most
}
findings contains ["structure/bold-paragraph", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["bold-paragraph"]
	shape.of > input.options["structure/bold-paragraph"].words
}
#= structure/crowded-title
findings contains ["structure/crowded-title", shape.ref, shape.note] if {
	some shape in input.shapes["crowded-title"]
	shape.of >= input.options["structure/crowded-title"].words
	shape.count >= input.options["structure/crowded-title"].extras
}
#= structure/empty-heading
findings contains ["structure/empty-heading", shape.ref, shape.count] if {
	some shape in input.shapes["empty-heading"]
}
#= structure/empty-paragraph
findings contains ["structure/empty-paragraph", shape.ref, shape.count] if {
	some shape in input.shapes["empty-paragraph"]
	shape.count > input.options["structure/empty-paragraph"].most
}
#= structure/empty-section
findings contains ["structure/empty-section", shape.ref, shape.text] if {
	some shape in input.shapes["empty-section"]
}
#= structure/heading-in-item
findings contains ["structure/heading-in-item", shape.ref, shape.text] if {
	some shape in input.shapes["heading-in-item"]
}
#= structure/heading-level
findings contains ["structure/heading-level", shape.ref, shape.text] if {
	some shape in input.shapes["skipped-level"]
}
#= structure/length
findings contains ["structure/length", 0, input.fields.words] if {
	input.fields.words > input.options["structure/length"].most
}
findings contains ["structure/length", 0, input.fields.words] if {
	input.fields.words > 0
	input.fields.words < input.options["structure/length"].least
	input.lang in {"de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv"}
}
#= structure/line-breaks
findings contains ["structure/line-breaks", shape.ref, shape.count] if {
	some shape in input.shapes.spacer
	shape.count > input.options["structure/line-breaks"].most
}
#= structure/list-punctuation
findings contains ["structure/list-punctuation", shape.ref, shape.of, shape.text] if {
	some shape in input.shapes["full-stop"]
	shape.of >= input.options["structure/list-punctuation"].items
}
#= structure/long-list
findings contains ["structure/long-list", shape.ref, shape.of] if {
	some shape in input.shapes["long-list"]
	shape.of > input.options["structure/long-list"].most
}
#= structure/long-sentence
findings contains ["structure/long-sentence", shape.ref, shape.of] if {
	some shape in input.shapes["long-sentence"]
	shape.of > input.options["structure/long-sentence"].words
}
#= structure/preferred-among-required
findings contains ["structure/preferred-among-required", shape.ref, shape.note, shape.text] if {
	some shape in input.shapes["preferred-item"]
}
#= structure/pseudo-heading
findings contains ["structure/pseudo-heading", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["pseudo-heading"]
	shape.of == 0
	shape.count > input.options["structure/pseudo-heading"].most
}
#= structure/reading-ease
findings contains ["structure/reading-ease", shape.ref, shape.of] if {
	some shape in input.shapes.prose
	shape.of > input.options["structure/reading-ease"].grade
}
#= structure/role-without-heading
findings contains ["structure/role-without-heading", shape.ref, shape.note] if {
	some shape in input.shapes["role-unheaded"]
}
#= structure/title-length
findings contains ["structure/title-length", shape.ref, shape.of] if {
	some shape in input.shapes["long-title"]
	shape.of > 80
}
#= structure/typed-bullets
findings contains ["structure/typed-bullets", shape.ref, shape.count] if {
	some shape in input.shapes["typed-bullet"]
}
#= structure/wall-of-text
findings contains ["structure/wall-of-text", shape.ref, shape.of] if {
	some shape in input.shapes.wall
	shape.of > input.options["structure/wall-of-text"].words
}
