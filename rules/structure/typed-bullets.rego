package postlint.structure

# METADATA
# scope: rule
# title: A list was typed, not marked up
# description: >-
#   Three or more lines in a row begin with a bullet or dash that somebody typed. A screen reader does not say that here is a list
#   of five, and on a telephone the lines break under the bullets.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Techniques/html/H48
#   - https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html
# custom:
#   severity: info
#   message: "lists that were made of typed bullets: {count}"
#   message_one: a list that was made of typed bullets
#   args: [count]
#   help: make it a list, with <ul> and <li> or the list style of the editor
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "plain text and Markdown"
#     - "fewer than three lines in a row"
#     - "bodies that lost their tags"
findings contains ["structure/typed-bullets", shape.ref, shape.count] if {
	some shape in input.shapes["typed-bullet"]
}
