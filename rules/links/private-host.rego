package postlint.links

# METADATA
# scope: rule
# title: A link leads into a private network
# description: >-
#   The host exists inside the company's network or on one computer only. Candidates get an error, and the name of an
#   internal server is published.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc1918
#   - https://www.rfc-editor.org/rfc/rfc6762#appendix-G
# custom:
#   severity: error
#   message: "{host} can be reached from inside a private network only"
#   args: [host]
#   help: put in the public address
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "words about a server that are no link"
findings contains ["links/private-host", link.ref, link.host] if {
	some link in input.links["private-host"]
}
