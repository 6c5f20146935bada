package postlint.lib.law
missing := {"error": "missing", "warning": "missing-unsettled", "info": "missing-low"}
softer := {
	"likely": "missing-likely",
	"maybe": "missing-maybe",
	"remote": "missing-remote",
	"unclear": "missing-unclear",
	"reports": "missing-reports",
}
deadline if input.statements.deadline
deadline if input.fields.valid_through != ""
deadline if {
	some date in input.dates
	date.kind == "deadline"
}
tagline if {
	input.statements["disability-named"]
	input.statements["veteran-named"]
}
benefits if input.statements.benefits
benefits if {
	some section in input.sections
	section.id == "benefits"
}
benefits if {
	some section in input.sections
	section.also == "benefits"
}
besides if {
	some word in ["Equity", "equity", "Bonus", "bonus", "Commission", "commission"]
	contains(input.fields.pay, word)
}
