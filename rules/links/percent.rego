package postlint.links

# METADATA
# scope: rule
# title: A link is escaped wrongly
# description: >-
#   In an address, "%" begins an escape of two hexadecimal digits. Where none follow, some servers refuse the address;
#   where an address was escaped twice, the server looks for a page with a per cent sign in its name.
# related_resources:
#   - https://url.spec.whatwg.org/#percent-encoded-bytes
# custom:
#   severity: warning
#   message: "the link holds {note}: {href}"
#   args: [note, href]
#   help: copy the address again, from the address bar
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "addresses that are escaped within a parameter"
findings contains ["links/percent", link.ref, link.note, link.href] if {
	some link in input.links.percent
}
