package postlint.links

# METADATA
# scope: rule
# title: An address in the text is no link
# description: >-
#   The text names a web address, and it cannot be followed. Some boards make links of addresses, many do not, and on a
#   phone nobody types one in.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: info
#   message: "{text} cannot be followed: it is no link"
#   args: [text]
#   help: make the address a link
#   blame: author
#   since: 0.1.0
#   fix: unsafe
#   exceptions:
#     - "plain text and Markdown"
#     - "names of products and companies that have a dot in them"
findings contains ["links/bare-url", link.ref, link.text] if {
	some link in input.links["bare-url"]
}
