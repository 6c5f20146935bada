package postlint.links

# METADATA
# scope: rule
# title: An e-mail address stands where a link should
# description: >-
#   The link's address is an e-mail address without "mailto:". A browser takes it for a page of the site, finds none, and
#   no mail opens.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc6068
# custom:
#   severity: error
#   message: "the link lacks mailto: before {href}"
#   args: [href]
#   help: "write mailto: before the address"
#   blame: author
#   since: 0.1.0
#   fix: safe
findings contains ["links/email-no-mailto", link.ref, link.href] if {
	some link in input.links["email-no-mailto"]
}
