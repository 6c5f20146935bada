package postlint.trust

# METADATA
# scope: rule
# title: Paid clicks that end in a deposit
# description: >-
#   The words are those of task fraud: likes, ratings or "optimisation" in sets, paid at first, until the next set asks
#   for a deposit. No employer hires for that.
# related_resources:
#   - https://www.ftc.gov/news-events/data-visualizations/data-spotlight/2024/12/paying-get-paid-gamified-job-scams-drive-record-losses
# custom:
#   severity: error
#   message: 'the work is described as task fraud describes it: "{words}"'
#   args: [words]
#   help: describe the real work, or take the posting down
#   blame: author
#   since: 0.1.0
#   languages: [en]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/task-work", term.ref, term.text] if {
	some term in input.terms["trust-tasks"]
	term.plain
	not input.terms["trust-warning"]
}
