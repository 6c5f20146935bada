package postlint.links

# METADATA
# scope: rule
# title: An e-mail link is broken
# description: >-
#   The link should open a mail to you, and its address is missing, cut short or garbled. Candidates' mails come back, or
#   never leave.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc6068
# custom:
#   severity: error
#   message: "the e-mail link has {note}: {href}"
#   args: [note, href]
#   help: "write mailto: and the whole address, such as mailto:jobs@your.company"
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "links to share the job, which have a subject and no address"
#     - "several addresses"
findings contains ["links/mailto", link.ref, link.note, link.href] if {
	some link in input.links.mailto
}
