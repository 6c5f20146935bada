package postlint.links

# METADATA
# scope: rule
# title: A link holds a user name or a false host
# description: >-
#   What stands before an "@" in a web address is a user name, maybe with a password. Either a secret was published, or a
#   reader is to take the name before the "@" for the site that the link leads to.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc3986#section-7.6
# custom:
#   severity: error
#   message: "the link holds {note} before its host: {href}"
#   args: [note, href]
#   help: take out what stands before the host; if it was a password, change it
#   blame: author
#   since: 0.1.0
#   fix: unsafe
#   exceptions:
#     - 'an "@" behind the host'
findings contains ["links/userinfo", link.ref, link.note, link.href] if {
	some link in input.links.userinfo
}
