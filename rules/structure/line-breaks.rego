package postlint.structure

# METADATA
# scope: rule
# title: Line breaks make space
# description: >-
#   Line breaks stand where paragraphs should part the text, or before a line to push it down. A screen reader hears one long
#   paragraph, and each board shows another space.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-br-element
#   - https://www.w3.org/WAI/WCAG22/Techniques/html/H48
# custom:
#   severity: info
#   message: "line breaks that are there for space alone: {count}"
#   message_one: a line break that is there for space alone
#   args: [count]
#   help: make paragraphs of the parts, and delete the breaks
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "fewer than three"
#     - "one break between two lines, as in an address"
#   options:
#     most: {type: integer, default: 2, minimum: 0, maximum: 1000, description: "how many line breaks may be there for space alone"}
findings contains ["structure/line-breaks", shape.ref, shape.count] if {
	some shape in input.shapes.spacer
	shape.count > input.options["structure/line-breaks"].most
}
