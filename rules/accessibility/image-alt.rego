package postlint.accessibility

# METADATA
# scope: rule
# title: An image has no description
# description: >-
#   A screen reader says the file's name, or nothing. Where the image holds the text of the job, nobody who cannot see it learns
#   what the job is, and neither does a search engine.
# related_resources:
#   - https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html
#   - https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/
#   - https://html.spec.whatwg.org/multipage/images.html#alt
# custom:
#   severity: warning
#   message: "images without alternative text: {count}"
#   message_one: an image without alternative text
#   args: [count]
#   help: say in alt what the image says, or leave alt empty where it is decoration
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "decoration: an empty alt, role=presentation, aria-hidden"
#     - "images of one pixel, which count readers"
#     - "an image that is all of a link, of which links/empty-text speaks"
findings contains ["accessibility/image-alt", shape.ref, shape.count] if {
	some shape in input.shapes["no-alt"]
}
