package postlint.accessibility

# METADATA
# scope: rule
# title: A link is one word within a text
# description: >-
#   Within its sentence a link such as "flexibility" is understood, and that is what WCAG asks at level A. Heard in a list of all links of
#   the page it says little, and level AAA asks for more (2.4.9). On a telephone one word is a small target, too. Whether a posting should go
#   so far is a matter of taste, so that this rule is off by default.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only.html
#   - https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html
# custom:
#   severity: info
#   default: off
#   message: 'links of one word, which say little without their sentence: {count}, the first of them "{text}"'
#   message_one: 'a link of one word, which says little without its sentence: "{text}"'
#   args: [count, text]
#   help: let the link be the words that name its target, such as “our handbook of hours”
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "names: words with a capital or a point, and parts of the address's host"
#     - "links with a name for screen readers"
#     - "links that stand alone"
findings contains ["accessibility/one-word-link", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["one-word-link"]
}
