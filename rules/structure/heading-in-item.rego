package postlint.structure

# METADATA
# scope: rule
# title: A section begins inside of a list
# description: >-
#   A heading stands inside the last item of the list before it, so that its section is a part of that item: what is merely
#   preferred is read as the last of what is required. It happens when a line is pushed right in the editor.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/grouping-content.html#the-li-element
#   - https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html
# custom:
#   severity: warning
#   message: 'the section "{text}" stands inside an item of the list before it'
#   args: [text]
#   help: end the list before the heading, and begin a new one below it
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "labels over a list within an item: Education, Tools"
#     - "lists that stay in their section"
findings contains ["structure/heading-in-item", shape.ref, shape.text] if {
	some shape in input.shapes["heading-in-item"]
}
