package postlint.links

# METADATA
# scope: rule
# title: A link leads elsewhere than it says
# description: >-
#   The text shows one address and the link leads to another. With a web address this is what phishing looks like, and
#   mail filters treat it so; with an e-mail address the mail reaches the wrong person. Most often a copied link was given
#   a new text only.
# related_resources:
#   - https://www.ncsc.gov.uk/collection/phishing-scams
# custom:
#   severity: warning
#   message: "the text says {text}, the link leads to {note}"
#   args: [text, note]
#   help: make the text and the link the same
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "sub-domains and other endings of the same name"
#     - "hiring systems and short links"
#     - "names with a dot in them, such as a company's"
findings contains ["links/text-href-mismatch", link.ref, link.text, link.note] if {
	some link in input.links["text-href-mismatch"]
}
