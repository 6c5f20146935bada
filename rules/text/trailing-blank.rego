package postlint.text

# METADATA
# scope: rule
# title: A blank stands before the end of a paragraph
# description: >-
#   Nobody sees or hears it, for browsers drop it. It tells of a text that was cut, pasted and joined, makes differences between versions
#   that are none, and shows where a board sets the text in a typewriter's letters. A matter of tidiness, so that this rule is off by default.
# related_resources:
#   - https://www.w3.org/TR/css-text-3/#white-space-phase-2
# custom:
#   severity: info
#   default: off
#   message: "blanks before the end of a paragraph: {count}"
#   message_one: a blank before the end of a paragraph
#   args: [count]
#   help: delete them
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "line ends and the blanks that set them in"
findings contains ["text/trailing-blank", shape.ref, shape.count] if {
	some shape in input.shapes["trailing-blank"]
}
