package postlint.trust

# METADATA
# scope: rule
# title: A job without an interview, or guaranteed
# description: >-
#   The posting promises a job without an interview, or to everyone who applies. Honest postings choose; job boards and
#   consumer agencies name the promise as a mark of fraud, and of training sold as a job.
# related_resources:
#   - https://consumer.ftc.gov/articles/job-scams
# custom:
#   severity: warning
#   message: 'the posting promises the job itself: "{words}"'
#   args: [words]
#   help: say how you choose, or take the promise out
#   blame: author
#   since: 0.1.0
#   languages: [en, de, fr, es]
#   exceptions:
#     - postings that warn of such demands
findings contains ["trust/guaranteed-hire", term.ref, term.text] if {
	some term in input.terms["trust-no-interview"]
	term.plain
	not input.terms["trust-warning"]
}
