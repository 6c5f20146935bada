package postlint.structure

# METADATA
# scope: rule
# title: A long sentence
# description: >-
#   GOV.UK writes no sentence of more than 25 words, for people understand less of longer ones; four of ten real postings have one of 40
#   words and more, mostly about the company. How much is too much is a matter of taste, so that the rule is off unless it is asked for.
# related_resources:
#   - https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/
# custom:
#   severity: info
#   default: off
#   message: "a sentence of {count} words"
#   args: [count]
#   help: make two sentences of it
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "lists, headings, tables, short paragraphs"
#     - "all but the longest one"
#     - "languages other than English"
#   options:
#     words: {type: integer, default: 35, minimum: 25, maximum: 1000, description: "how many words a sentence may have"}
findings contains ["structure/long-sentence", shape.ref, shape.of] if {
	some shape in input.shapes["long-sentence"]
	shape.of > input.options["structure/long-sentence"].words
}
