package postlint.links

# METADATA
# scope: rule
# title: "A link lacks https://"
# description: >-
#   Without "https://" a browser takes the address for the name of a page on the site that shows the posting, and looks
#   for it there. It finds nothing.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: error
#   message: "the link lacks https://: {href}"
#   args: [href]
#   help: write https:// before the address
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "names that may be files of the same site, such as readme.md"
findings contains ["links/missing-scheme", link.ref, link.href] if {
	some link in input.links["missing-scheme"]
}
