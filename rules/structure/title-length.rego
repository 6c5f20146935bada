package postlint.structure

# METADATA
# scope: rule
# title: A title of more than 80 characters
# description: >-
#   Lists of jobs cut long titles, on telephones after some 40 characters, and what stands behind is never read: the place, the
#   level, what parts the job from its neighbours. Whoever searches types two or three words, and the fewer others a title has, the
#   better it is found. Half of all real titles have at most 32 characters, one in a hundred more than 80.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: info
#   message: "the title has {characters} characters"
#   args: [characters]
#   help: "keep the name of the job and what parts it from others; the place, the pay and the programme have fields of their own"
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "lines of a forum, parted by bars"
findings contains ["structure/title-length", shape.ref, shape.of] if {
	some shape in input.shapes["long-title"]
	shape.of > 80
}
