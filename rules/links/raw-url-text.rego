package postlint.links

# METADATA
# scope: rule
# title: A link's text is a long address
# description: >-
#   The text of the link is an address longer than a line. A screen reader speaks it letter by letter, and everybody else
#   skips it.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html
# custom:
#   severity: info
#   message: "the link's text is a long address"
#   help: 'say in a few words where the link leads, such as "how we train apprentices"'
#   blame: author
#   since: 0.1.0
findings contains ["links/raw-url-text", link.ref] if {
	some link in input.links["raw-url-text"]
}
