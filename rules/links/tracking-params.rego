package postlint.links

# METADATA
# scope: rule
# title: A link carries what it was copied with
# description: >-
#   The link carries the number of one reader's click, a share button's mark or somebody's session. It says who copied it,
#   spoils your figures, and a session's number can let strangers in. Campaign parameters that you set yourself are left
#   alone.
# related_resources:
#   - https://support.google.com/google-ads/answer/9744275
# custom:
#   severity: info
#   message: "the link carries {note}"
#   args: [note]
#   help: drop the parameter
#   blame: author
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "campaign parameters, and the sources that hiring systems count"
findings contains ["links/tracking-params", link.ref, link.note] if {
	some link in input.links["tracking-params"]
}
