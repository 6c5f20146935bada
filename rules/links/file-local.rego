package postlint.links

# METADATA
# scope: rule
# title: A link leads to a file on somebody's computer
# description: >-
#   The address names a drive, a network share or a page inside somebody's browser. It opens for its author only, and it
#   may show a user name or the names of servers to the world.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc8089
# custom:
#   severity: error
#   message: "the link leads to a place on somebody's computer: {href}"
#   args: [href]
#   help: publish the file and link to its public address
#   blame: author
#   since: 0.1.0
findings contains ["links/file-local", link.ref, link.href] if {
	some link in input.links["file-local"]
}
