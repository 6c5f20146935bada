package postlint.links

# METADATA
# scope: rule
# title: A link leads to a program
# description: >-
#   The link downloads a program, or a document that can run one. No serious employer needs it, scams live on it, and mail
#   filters hold such postings back.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: error
#   message: "the link leads to a program or a document with macros ({note}): {href}"
#   args: [note, href]
#   help: publish the file as PDF or as a page
#   blame: author
#   since: 0.1.0
#   exceptions:
#     - "source code on code hosts"
#     - "archives, which take-home tasks come in"
findings contains ["links/download-exec", link.ref, link.note, link.href] if {
	some link in input.links["download-exec"]
}
