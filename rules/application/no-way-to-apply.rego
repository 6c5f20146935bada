package postlint.application

# METADATA
# scope: rule
# title: No way to apply
# description: >-
#   The posting asks readers to apply, or to read the full listing, but nothing in it leads there: no link, no address, no
#   telephone number, no form. Whoever reads this copy cannot become a candidate. Most often a board kept the words of its
#   buttons, or of the employer's, and lost where they led.
# related_resources:
#   - https://developers.google.com/search/docs/appearance/structured-data/job-posting
# custom:
#   severity: warning
#   message: 'nothing in the posting leads to an application; without a target: {labels}'
#   args: [labels]
#   help: give one way to apply that works from this text alone, such as a link to the form or an e-mail address
#   blame: aggregator
#   since: 0.1.0
#   absence: true
#   languages: [en, de, fr, es, nl]
#   exceptions:
#     - records that carry a url or another way to apply
#     - bodies that can hold no links
#     - postings that ask for nothing, because a board puts its own button beside them
findings contains ["application/no-way-to-apply", 0, concat(", ", labels)] if {
	input.fields.url == ""
	not input.fields.apply_route
	asking := [target.ref | some target in input.targets; target.via == ""; target.kind != "page"]
	count(asking) > 0
	labels := [target.text | some target in input.targets; target.via == ""]
	ways := [target.ref | some target in input.targets; target.resolved; target.kind != "page"]
	count(ways) == 0
}
