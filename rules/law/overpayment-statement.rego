package postlint.law

# METADATA
# scope: rule
# title: The minimum pay stands without a word on paying more
# description: >-
#   Austrian postings state the minimum pay of the collective agreement and, where the employer is ready to pay more, say
#   so. Without that sentence candidates take the minimum for the offer.
# related_resources:
#   - https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20003395
# custom:
#   severity: info
#   message: "{places}: readiness to pay more is to be told"
#   help: "add that you are ready to pay more, if you are"
#   blame: author
#   since: 0.1.0
#   absence: true
#   languages: [de, en]
#   duties: [overpayment]
#   exceptions:
#     - "postings without pay, which pay/required-by-law speaks of"
#     - "ranges, whose upper end says it"
#     - "places that are not certain, and remote work from anywhere"
#   why:
#     stated: {text: "readiness to pay more, or a range, is stated", severity: info}
#     missing: {text: "{places} {demand} that readiness to pay above the minimum is told, and nothing is said", severity: info, condition: "if you are ready to pay more"}
duties contains [due.row, "pass", "stated", due.ref] if {
	input.statements.overpayment
	some due in input.law.overpayment
}

duties contains [due.row, "pass", "stated", due.ref] if {
	some pay in input.pay
	pay.kind == "range"
	some due in input.law.overpayment
}

duties contains [due.row, "undecidable", "missing", due.ref, due.how, pay.ref] if {
	some pay in input.pay
	pay.kind in {"single", "open"}
	not input.statements.overpayment
	every other in input.pay {
		other.kind != "range"
	}
	input.lang in {"de", "en", ""}
	some due in input.law.overpayment
	due.how == "here"
}
