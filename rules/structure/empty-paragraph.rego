package postlint.structure

# METADATA
# scope: rule
# title: Empty paragraphs make space
# description: >-
#   Empty paragraphs are there to make space. Each board has its own space between paragraphs and shows twice as much; some
#   screen readers stop at each. Half of all postings have them, mostly because an editor makes one for each press of a key.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Techniques/failures/F43
#   - https://html.spec.whatwg.org/multipage/dom.html#paragraphs
# custom:
#   severity: info
#   message: "empty paragraphs: {count}"
#   message_one: an empty paragraph
#   args: [count]
#   help: delete them, the space between paragraphs is the page’s to set
#   blame: template
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "paragraphs that hold an image or an embedded page"
#   options:
#     most: {type: integer, default: 0, minimum: 0, maximum: 1000, description: "how many empty paragraphs a posting may have"}
findings contains ["structure/empty-paragraph", shape.ref, shape.count] if {
	some shape in input.shapes["empty-paragraph"]
	shape.count > input.options["structure/empty-paragraph"].most
}
