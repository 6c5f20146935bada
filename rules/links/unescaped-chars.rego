package postlint.links

# METADATA
# scope: rule
# title: A link holds characters that must be escaped
# description: >-
#   An address may not hold angle brackets, braces, quotes, bars, carets or back-ticks. Browsers escape them without a
#   word, but feeds and mail programs cut the address there.
# related_resources:
#   - https://url.spec.whatwg.org/#url-code-points
# custom:
#   severity: info
#   message: "the link holds {note}, which must be escaped: {href}"
#   args: [note, href]
#   help: escape the character, or copy the address from the address bar
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "letters of any script"
findings contains ["links/unescaped-chars", link.ref, link.note, link.href] if {
	some link in input.links["unescaped-chars"]
}
