package postlint.links

# METADATA
# scope: rule
# title: A link holds a blank or an invisible character
# description: >-
#   Blanks, line ends and characters without width slip into a link when it is copied from a mail or a document. Browsers
#   drop some and escape others, so that the server may be asked for a page that it does not have; other programs end the
#   link at the blank.
# related_resources:
#   - https://url.spec.whatwg.org/#url-parsing
# custom:
#   severity: warning
#   message: "the link holds {note}: {href}"
#   args: [note, href]
#   help: copy the address again, from the address bar
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "escaped blanks within a file's name"
#     - "blanks in telephone numbers"
findings contains ["links/whitespace-control", link.ref, link.note, link.href] if {
	some link in input.links["whitespace-control"]
}
