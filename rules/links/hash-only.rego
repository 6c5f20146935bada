package postlint.links

# METADATA
# scope: rule
# title: A link leads nowhere but to its own page
# description: >-
#   The address is "#", which stands in for one until it is known. Nobody put the real one in, so a click does nothing but
#   jump to the top.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: error
#   message: 'the link "{text}" leads nowhere: its address is {href}'
#   args: [text, href]
#   help: put in the real address
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "links back to the top of the page"
findings contains ["links/hash-only", link.ref, link.text, link.href] if {
	some link in input.links["hash-only"]
}
