package postlint.links

# METADATA
# scope: rule
# title: A link holds the punctuation behind it
# description: >-
#   The full stop, comma or bracket of the sentence became part of the link. Many servers take it as part of the page's
#   name and answer that there is no such page.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc3986#appendix-C
# custom:
#   severity: warning
#   message: "the link holds {note}: {href}"
#   args: [note, href]
#   help: take the punctuation out of the link
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "brackets that have their partner in the address"
#     - "names that end in an abbreviation, such as acme-inc."
#     - "a full stop behind a bare host"
findings contains ["links/punctuation-swallowed", link.ref, link.note, link.href] if {
	some link in input.links["punctuation-swallowed"]
}
