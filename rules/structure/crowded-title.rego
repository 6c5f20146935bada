package postlint.structure

# METADATA
# scope: rule
# title: The title buries the name of the job
# description: >-
#   Who looks for work types the name of the job. In a title of many words, two or more of which tell something else (a place, a
#   year, the hours, the employer), it is hard to find for readers and search engines, and a telephone shows its beginning alone.
#   Google and Indeed ask for the bare name: all else has a field of its own. Nine of ten real titles have at most eight words.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://uk.indeed.com/hire/job-posting-guidelines
# custom:
#   severity: info
#   message: 'the title holds {what} beside the name of the job'
#   args: [what]
#   help: begin with the name of the job, keep what parts it from its neighbours, and put the rest into its field or the text
#   blame: author
#   since: 0.1.0
#   folds_into: [platform/title-extras]
#   exceptions:
#     - "one thing beside the name: \"Baker, Leeds\""
#     - "fewer than eight words"
#     - "lines of a forum, parted by bars"
#   options:
#     extras: {type: integer, default: 2, minimum: 1, maximum: 10, description: "how many things beside the name of the job are too many"}
#     words: {type: integer, default: 8, minimum: 1, maximum: 100, description: "from how many words on"}
findings contains ["structure/crowded-title", shape.ref, shape.note] if {
	some shape in input.shapes["crowded-title"]
	shape.of >= input.options["structure/crowded-title"].words
	shape.count >= input.options["structure/crowded-title"].extras
}
