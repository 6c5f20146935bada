package postlint.structure

# METADATA
# scope: rule
# title: A wall of text
# description: >-
#   A paragraph of more than 150 words fills the screen of a telephone twice over. Guides ask for far less: the British
#   government's for sentences of 25 words at most and short paragraphs, others for three sentences.
# related_resources:
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: "a paragraph of {words} words"
#   args: [words]
#   help: part it where the subject changes
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "plain text and Markdown, whose line ends may have been lost"
#     - "bodies that lost their tags"
#   options:
#     words: {type: integer, default: 150, minimum: 60, maximum: 10000, description: "how many words a paragraph may have"}
findings contains ["structure/wall-of-text", shape.ref, shape.of] if {
	some shape in input.shapes.wall
	shape.of > input.options["structure/wall-of-text"].words
}
