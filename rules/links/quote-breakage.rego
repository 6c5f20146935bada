package postlint.links

# METADATA
# scope: rule
# title: The quotes around a link's address are broken
# description: >-
#   The address must stand between straight quotes. With typographic ones, doubled ones or a missing one, the quotes
#   become part of the address or the text behind it does, and the link leads nowhere. Word processors do this.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/syntax.html#attributes-2
# custom:
#   severity: error
#   message: "the quotes around the link's address are broken: {href}"
#   args: [href]
#   help: put straight quotes on both sides of the address
#   blame: template
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "single quotes, and none at all where the address needs none"
findings contains ["links/quote-breakage", link.ref, link.href] if {
	some link in input.links["quote-breakage"]
}
