package postlint.structure

# METADATA
# scope: rule
# title: One item of a list ends otherwise than all others
# description: >-
#   Of a list of lines without a full stop one has it, or of a list of sentences one has none. It is what is left where lines were
#   taken from another posting. Readers hardly see it; those who judge a company by its care do.
# related_resources:
#   - https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style
# custom:
#   severity: info
#   message: 'of {items} items this one alone ends otherwise: "{text}"'
#   args: [items, text]
#   help: end all items of a list in the same way
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "lists of fewer items than the option says"
#     - "items of several sentences, and those that end in \"etc.\""
#     - "lists in which two or more items end otherwise"
#   options:
#     items: {type: integer, default: 6, minimum: 5, maximum: 1000, description: "of how many items a list is looked at"}
findings contains ["structure/list-punctuation", shape.ref, shape.of, shape.text] if {
	some shape in input.shapes["full-stop"]
	shape.of >= input.options["structure/list-punctuation"].items
}
