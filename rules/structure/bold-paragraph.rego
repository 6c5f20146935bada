package postlint.structure

# METADATA
# scope: rule
# title: Whole paragraphs are bold
# description: >-
#   Bold type lifts out a word or a line. Where whole paragraphs are bold nothing is lifted out, people with dyslexia read slower,
#   and programs take them for headings. The bound is a rule of thumb: one of more than forty words, or two of more than twenty.
# related_resources:
#   - https://www.bdadyslexia.org.uk/
#   - https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html
# custom:
#   severity: info
#   message: "paragraphs that are bold from end to end: {count}, the longest of {words} words"
#   message_one: 'a paragraph that is bold from end to end, of {words} words'
#   args: [count, words]
#   help: take the bold type away, or leave it on the words that matter
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "one bold sentence"
#     - "headings, table cells"
#   options:
#     most: {type: integer, default: 1, minimum: 0, maximum: 1000, description: "how many paragraphs of more than twenty words may be bold"}
#     words: {type: integer, default: 40, minimum: 20, maximum: 1000, description: "how many words a single bold paragraph may have"}
findings contains ["structure/bold-paragraph", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["bold-paragraph"]
	shape.count > input.options["structure/bold-paragraph"].most
}

findings contains ["structure/bold-paragraph", shape.ref, shape.count, shape.of] if {
	some shape in input.shapes["bold-paragraph"]
	shape.of > input.options["structure/bold-paragraph"].words
}
