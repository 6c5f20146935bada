package postlint.accessibility

# METADATA
# scope: rule
# title: Text carries its own colour and size
# description: >-
#   Colours and sizes were copied with the text. On a dark page black text on its own colour cannot be read, sizes in points do
#   not grow with what the reader has set, and the posting looks like nothing else on its board.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html
#   - https://www.w3.org/WAI/WCAG22/Understanding/resize-text.html
#   - https://www.w3.org/WAI/WCAG22/Techniques/failures/F24
# custom:
#   severity: info
#   message: "elements that set their own colour or size: {count}"
#   message_one: an element that sets its own colour or size
#   args: [count]
#   help: paste the text without its formatting
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "one or two"
#     - "values that the page sets: inherit, 1em, 100%"
#     - "alignment, spacing, borders, backgrounds"
#   options:
#     most: {type: integer, default: 2, minimum: 0, maximum: 1000, description: "how many elements may set their own colour or size"}
findings contains ["accessibility/inline-style", shape.ref, shape.count] if {
	some shape in input.shapes.dressed
	shape.count > input.options["accessibility/inline-style"].most
}
