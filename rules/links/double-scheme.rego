package postlint.links

# METADATA
# scope: rule
# title: A link begins twice
# description: >-
#   The link carries two beginnings, such as "https://https://". It was pasted into a field that adds its own. No browser
#   finds a host of that name, so the link leads nowhere.
# related_resources:
#   - https://url.spec.whatwg.org/#url-parsing
# custom:
#   severity: error
#   message: "the link begins twice: {href}"
#   args: [href]
#   help: keep one beginning
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "an address within a path or a parameter, as archives and log-in pages have it"
findings contains ["links/double-scheme", link.ref, link.href] if {
	some link in input.links["double-scheme"]
}
