package postlint.links

# METADATA
# scope: rule
# title: A link has no address
# description: >-
#   The text looks like a link and none is behind it: the address is empty, missing, or nothing but "https://". Where it
#   says "Apply", nobody can.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: error
#   message: 'no address behind the link "{text}"'
#   args: [text]
#   help: give the address, or take the link away
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "places to jump to, which carry a name or an id"
#     - "links of a whole page that its script works"
findings contains ["links/empty", link.ref, link.text] if {
	some link in input.links.empty
}
