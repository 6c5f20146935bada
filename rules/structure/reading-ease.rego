package postlint.structure

# METADATA
# scope: rule
# title: The sentences are hard to read
# description: >-
#   By the Automated Readability Index, which counts letters a word and words a sentence, the prose asks for more years of school
#   than a degree takes. Vendors of writing tools ask for grade 8 to 10 and say it brings more applicants; nobody has shown it
#   independently, half of real postings are above 13, and names of products raise the figure. It is a hint, given for the hardest
#   postings of a hundred.
# related_resources:
#   - https://apps.dtic.mil/sti/citations/AD0667273
#   - https://www.gov.uk/guidance/content-design/writing-for-gov-uk
# custom:
#   severity: info
#   message: "the prose is of grade {grade}, by letters a word and words a sentence"
#   args: [grade]
#   help: make two sentences of the longest ones, and take the long words out
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "lists, headings, tables"
#     - "fewer than a hundred words of prose"
#     - "grades up to 17"
#     - "languages other than English"
#   options:
#     grade: {type: integer, default: 17, minimum: 1, maximum: 100, description: "the grade up to which prose may be hard to read"}
findings contains ["structure/reading-ease", shape.ref, shape.of] if {
	some shape in input.shapes.prose
	shape.of > input.options["structure/reading-ease"].grade
}
