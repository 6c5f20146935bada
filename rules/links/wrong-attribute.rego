package postlint.links

# METADATA
# scope: rule
# title: A link's address stands in the wrong attribute
# description: >-
#   HTML reads a link's address from "href". Here it stands in an attribute of another name, mostly a misspelt one, so
#   that the text is no link at all.
# related_resources:
#   - https://html.spec.whatwg.org/multipage/links.html
# custom:
#   severity: error
#   message: 'the address stands in "{note}", not in "href": {href}'
#   args: [note, href]
#   help: name the attribute href
#   blame: template
#   since: 0.1.0
#   fix: safe
#   exceptions:
#     - "a whole page's data-* attributes, which its script reads"
findings contains ["links/wrong-attribute", link.ref, link.note, link.href] if {
	some link in input.links["wrong-attribute"]
}
