package postlint.structure

# METADATA
# scope: rule
# title: What the job is stands under the heading on the company
# description: >-
#   Readers know companies by their name and skip what stands under "About us"; those who use a screen reader jump from heading to heading.
#   Where the paragraphs on the role have no heading of their own, both miss them, and programs that sort a posting by its sections take
#   them for praise of the employer.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/section-headings.html
#   - https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html
# custom:
#   severity: info
#   message: 'what the job is begins here, under "{note}" and without a heading of its own'
#   args: [note]
#   help: put a heading before it, such as “About the role”
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - "a section of its own tells what the job is"
#     - "one paragraph in all, or fewer than 80 words"
#     - "a section behind tasks and demands, at the end of the posting"
#     - "text without headings"
findings contains ["structure/role-without-heading", shape.ref, shape.note] if {
	some shape in input.shapes["role-unheaded"]
}
