package postlint.application

# METADATA
# scope: rule
# title: A label that leads nowhere
# description: >-
#   The text says "Apply now", "click here" or "view full listing" as if there were a link or a button, but there is none. The
#   link was lost when the text was copied, or it stood in the page around it. Readers click on words, nothing happens, and they
#   leave.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html
# custom:
#   severity: warning
#   message: '"{label}" asks readers to follow a link, but there is none'
#   args: [label]
#   help: put the link back, or write the full address, or drop the words
#   blame: transport
#   since: 0.1.0
#   folds_into: [application/no-way-to-apply]
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - records that carry a url or another way to apply
#     - plain text, which can hold no links, and bodies from which all tags were taken
#     - "sentences that invite without pointing: we encourage you to apply"
#     - links with a faulty address, of which the rules under links/ speak
findings contains ["application/lost-link", target.ref, target.text] if {
	some target in input.targets
	target.via == ""
	input.fields.url == ""
	not input.fields.apply_route
}
