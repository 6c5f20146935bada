package postlint.text

# METADATA
# scope: rule
# title: A field of the page is glued to the one before it
# description: >-
#   "Bramble BakeryLeeds, UKPosted 4 March": the page parts its fields by their style alone, and what was copied from it or read by a
#   program has nothing between them. Readers stumble, search engines find neither the employer nor the place, and nobody can write to
#   "addressana@bramble.uk".
# related_resources:
#   - https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
# custom:
#   severity: info
#   message: 'fields of the page run into each other: {count}, the first of them at "{text}"'
#   message_one: 'fields of the page run into each other at "{text}"'
#   args: [count, text]
#   help: put a line end or a blank between the fields, or take them from the page's structured data
#   blame: transport
#   since: 0.1.0
#   exceptions:
#     - "places and dates within sentences"
findings contains ["text/glued-fields", slip.ref, slip.count, slip.text] if {
	some slip in input.slips["glued-field"]
}
