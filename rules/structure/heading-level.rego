package postlint.structure

# METADATA
# scope: rule
# title: Headings skip a level
# description: >-
#   A heading stands two or more levels below the one before it. Who jumps through the headings looks for the one between, and
#   wonders what was missed. Boards put their own headings around a posting, so that the first level is theirs to choose and is
#   not judged.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Techniques/general/G141
#   - https://www.w3.org/WAI/tutorials/page-structure/headings/
# custom:
#   severity: info
#   message: '"{text}" is two or more levels below the heading before it'
#   args: [text]
#   help: give it the next level
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "the level of the first heading"
#     - "steps up"
findings contains ["structure/heading-level", shape.ref, shape.text] if {
	some shape in input.shapes["skipped-level"]
}
