package postlint.structure

# METADATA
# scope: rule
# title: What is preferred stands among what is required
# description: >-
#   The heading says that what stands below is required, and an item says that it is not. Some readers take the heading at its word
#   and do not apply; filters of application systems may do the same.
# related_resources:
#   - https://www.cipd.org/en/knowledge/factsheets/recruitment-factsheet/
# custom:
#   severity: info
#   message: 'under "{heading}" an item is only preferred: {text}'
#   args: [heading, text]
#   help: move it to a list of its own, under a heading that says so
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "headings that say neither"
#     - "items of which a part is preferred: Docker (Kubernetes preferred)"
#     - "items that say both: required or preferred"
findings contains ["structure/preferred-among-required", shape.ref, shape.note, shape.text] if {
	some shape in input.shapes["preferred-item"]
}
