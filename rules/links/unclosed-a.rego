package postlint.links

# METADATA
# scope: rule
# title: A link has no end
# description: >-
#   The link is opened and never closed, so that the rest of the posting becomes one long link.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element
# custom:
#   severity: error
#   message: 'the link "{text}" is never closed'
#   args: [text]
#   help: close the link with </a> after its text
#   blame: template
#   since: 0.1.0
#   exceptions:
#     - "a link at the very end, where the posting itself is cut off"
findings contains ["links/unclosed-a", link.ref, link.text] if {
	some link in input.links["unclosed-a"]
}
