package postlint.structure

# METADATA
# scope: rule
# title: A long list
# description: >-
#   Nobody weighs twenty items. Guides for requirements ask for five to seven; what matters is lost among the rest, and readers
#   who miss one of many stay away. One real posting in a hundred has a list of more than fifteen.
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
#   options:
#     most: {type: integer, default: 15, minimum: 8, maximum: 1000, description: "how many items a list may have"}
findings contains ["structure/long-list", shape.ref, shape.of] if {
	some shape in input.shapes["long-list"]
	shape.of > input.options["structure/long-list"].most
}
