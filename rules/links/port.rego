package postlint.links

# METADATA
# scope: rule
# title: A link names an odd port
# description: >-
#   The link names a port that does not exist, or one that developers' servers use. Company networks and hotels block such
#   ports, and a number above 65535 reaches nothing at all.
# related_resources:
#   - https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml
# custom:
#   severity: warning
#   message: "the link names {note}: {href}"
#   args: [note, href]
#   help: put in the public address, which has no port
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "443, 80 and 8443"
findings contains ["links/port", link.ref, link.note, link.href] if {
	some link in input.links.port
}
