package postlint.structure

# METADATA
# scope: rule
# title: A heading without text
# description: >-
#   A screen reader announces a heading and reads nothing; the list of headings has a blank line in it. Editors leave them behind
#   where a heading was deleted.
# related_resources:
#   - https://www.w3.org/WAI/standards-guidelines/act/rules/ffd0e9/
#   - https://www.w3.org/WAI/WCAG22/Techniques/failures/F43
# custom:
#   severity: info
#   message: "headings without text: {count}"
#   message_one: a heading without text
#   args: [count]
#   help: delete the empty line
#   blame: template
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "headings that hold an image or an embedded page"
findings contains ["structure/empty-heading", shape.ref, shape.count] if {
	some shape in input.shapes["empty-heading"]
}
