package postlint.structure

# METADATA
# scope: rule
# title: A heading with nothing below it
# description: >-
#   The board printed a heading for a field that nobody filled in, and the next heading follows at once. Readers look for what was
#   lost.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Techniques/general/G141
# custom:
#   severity: info
#   message: 'nothing stands under "{text}"'
#   args: [text]
#   help: fill the field in, or take the heading away
#   blame: aggregator
#   since: 0.1.0
#   exceptions:
#     - "texts that were not copied from a page"
#     - "headings that stand over others"
findings contains ["structure/empty-section", shape.ref, shape.text] if {
	some shape in input.shapes["empty-section"]
}
