package postlint.accessibility

# METADATA
# scope: rule
# title: Sentences in capitals
# description: >-
#   Words in capitals have no shape, so that people with dyslexia read them letter by letter, some screen readers spell them out,
#   and others feel shouted at. Boards hide titles in capitals, or write them anew.
# related_resources:
#   - https://www.bdadyslexia.org.uk/
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
#   - https://www.w3.org/WAI/WCAG22/Understanding/visual-presentation.html
# custom:
#   severity: info
#   message: 'sentences or titles in capitals: {count}, the first of them "{text}"'
#   message_one: 'a sentence or title in capitals: "{text}"'
#   args: [count, text]
#   help: write it in sentence case
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "headings and table cells"
#     - "acronyms, codes, product names"
#     - "lines with digits"
findings contains ["accessibility/all-caps", shape.ref, shape.count, shape.text] if {
	some shape in input.shapes.capitals
}
