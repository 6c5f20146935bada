package postlint.accessibility
#= accessibility/all-caps
findings contains ["accessibility/all-caps", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes.capitals
}
#= accessibility/image-alt
findings contains ["accessibility/image-alt", shape.ref, shape.count] if {
	some shape in input.shapes["no-alt"]
}
#= accessibility/inline-style
findings contains ["accessibility/inline-style", shape.ref, shape.count] if {
	some shape in input.shapes.dressed
	shape.count > input.options["accessibility/inline-style"].most
}
#= accessibility/link-purpose
findings contains ["accessibility/link-purpose", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["link-purpose"]
}
#= accessibility/one-word-link
findings contains ["accessibility/one-word-link", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["one-word-link"]
}
#= accessibility/table-headers
findings contains ["accessibility/table-headers", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["plain-table"]
}
