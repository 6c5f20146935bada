package postlint.links

# METADATA
# scope: rule
# title: A link is written in an unusual form
# description: >-
#   The link holds backslashes, or capitals in "https". Browsers mend both; apps, feeds and spreadsheets often do not see
#   a link in it.
# related_resources:
#   - https://url.spec.whatwg.org/#url-parsing
# custom:
#   severity: info
#   message: "the link holds {note}: {href}"
#   args: [note, href]
#   help: write https:// in small letters, and slashes that lean forward
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "capitals in the host"
findings contains ["links/case-or-backslash", link.ref, link.note, link.href] if {
	some link in input.links["case-or-backslash"]
}
