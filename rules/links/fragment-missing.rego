package postlint.links

# METADATA
# scope: rule
# title: A link leads to a place that is not on the page
# description: >-
#   The link should jump to a place within the posting, and nothing carries that name. The place was lost, or the link is
#   a leftover of a word processor's comments or footnotes.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
# custom:
#   severity: info
#   message: 'no place is called "{note}"'
#   args: [note]
#   help: name the place, or take the link away
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "the top of the page"
#     - "routes of scripts"
#     - "Markdown, whose headings have names of their own"
findings contains ["links/fragment-missing", link.ref, link.note] if {
	some link in input.links["fragment-missing"]
}
