package postlint.structure

# METADATA
# scope: rule
# title: A list of more than fifteen items
# description: >-
#   Nobody weighs twenty items. Guides for requirements ask for five to seven; what matters is lost among the rest, and readers
#   who miss one of many stay away. One real posting in a hundred has such a list.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: "a list of {items} items"
#   args: [items]
#   help: keep what decides, and part the rest by subject
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "plain text, whose lists may be lines of another kind"
findings contains ["structure/long-list", shape.ref, shape.of] if {
	some shape in input.shapes["long-list"]
	shape.of > 15
}
