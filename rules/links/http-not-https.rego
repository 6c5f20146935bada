package postlint.links

# METADATA
# scope: rule
# title: An application goes over an open line
# description: >-
#   The link by which candidates apply begins with "http://". What they send there, their name, address and history, can
#   be read and changed on its way, and browsers warn them off. Links to read only are left alone: nearly all lead on to
#   https by themselves.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2
# custom:
#   severity: warning
#   message: "the way to apply is not encrypted: {href}"
#   args: [href]
#   help: open the page with https:// and, if it works, link to that
#   blame: author
#   since: 0.1.0
#   fix: unsafe
#   exceptions:
#     - "pages to read only"
findings contains ["links/http-not-https", link.ref, link.href] if {
	some link in input.links["http-not-https"]
}
