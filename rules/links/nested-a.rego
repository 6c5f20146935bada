package postlint.links

# METADATA
# scope: rule
# title: A link begins inside another
# description: >-
#   A link may not stand in another one. Browsers end the first where the second begins, other programs drop one of the
#   two, and parts of the text lead to the wrong page.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element
# custom:
#   severity: warning
#   message: 'the link "{text}" begins inside another one'
#   args: [text]
#   help: close the first link before the second begins
#   blame: template
#   since: 0.1.0
findings contains ["links/nested-a", link.ref, link.text] if {
	some link in input.links["nested-a"]
}
