package postlint.links

# METADATA
# scope: rule
# title: A link has no text
# description: >-
#   Nothing is seen of the link, and a screen reader says "link" or spells the address out. It was left over from editing,
#   or it is an image without a description.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html
#   - https://www.w3.org/WAI/standards-guidelines/act/rules/c487ae/
# custom:
#   severity: warning
#   message: "the link to {href} has no text"
#   args: [href]
#   help: give the link a text, or its image a description (alt), or take it away
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "images with a description"
#     - "names for screen readers"
findings contains ["links/empty-text", link.ref, link.href] if {
	some link in input.links["empty-text"]
}
