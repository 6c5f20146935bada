package postlint.accessibility

# METADATA
# scope: rule
# title: A link's text does not say where it leads
# description: >-
#   People who use a screen reader list the links of a page, and hear "here, here, learn more". Search engines and hurried readers
#   want the same: what the link leads to.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html
#   - https://www.w3.org/WAI/standards-guidelines/act/rules/c487ae/
# custom:
#   severity: info
#   message: 'links whose text does not say where they lead: {count}, the first of them "{text}"'
#   message_one: 'a link whose text does not say where it leads: "{text}"'
#   args: [count, text]
#   help: let the link be the words that name its target, such as “our benefits”
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "links with a name for screen readers"
#     - "apply, apply now, our rota: words that say it"
#     - "plain text; addresses as text, of which links/raw-url-text speaks"
findings contains ["accessibility/link-purpose", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes["link-purpose"]
}
