package postlint.links

# METADATA
# scope: rule
# title: A telephone link cannot be dialled
# description: >-
#   A phone dials what the link says. Letters are dropped, "(0)" is dialled after the country code, and an empty link
#   dials nothing. The caller reaches nobody, or a stranger. Blanks and dashes do no harm.
# related_resources:
#   - https://www.rfc-editor.org/rfc/rfc3966
# custom:
#   severity: warning
#   message: "the telephone link has {note}: {href}"
#   args: [note, href]
#   help: write the number with its country code, without (0) and letters
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "blanks, dashes and brackets other than (0)"
#     - "extensions and pauses"
findings contains ["links/tel", link.ref, link.note, link.href] if {
	some link in input.links.tel
}
