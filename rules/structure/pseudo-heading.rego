package postlint.structure

# METADATA
# scope: rule
# title: Bold lines stand for headings
# description: >-
#   Three or more bold lines look like headings and none is marked as one. People who listen to a page jump from heading to
#   heading, and find none; boards that show the sections of a posting apart cannot tell them either.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Techniques/html/H42
#   - https://www.w3.org/WAI/WCAG22/Techniques/failures/F2
#   - https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html
# custom:
#   severity: info
#   message: 'bold lines that look like headings, while there is no real one: {count}, the first of them "{text}"'
#   message_one: 'a bold line that looks like a heading, while there is no real one: "{text}"'
#   args: [count, text]
#   help: "mark them as headings, with <h2>, ## or the heading style of the editor"
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "fewer than three, or postings that have real headings"
#     - "labels before their value: Location: Leeds"
#     - "plain text, bodies that lost their tags"
#     - "headings inside of list items, of which structure/heading-in-item speaks"
#   options:
#     most: {type: integer, default: 2, minimum: 0, maximum: 1000, description: "how many bold lines may look like headings"}
findings contains ["structure/pseudo-heading", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["pseudo-heading"]
	shape.of == 0
	shape.count > input.options["structure/pseudo-heading"].most
}
