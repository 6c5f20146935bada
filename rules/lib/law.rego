# Package law holds what rules on several duties share. Which rows of law reach a posting, and how, stands in input.law: under
# each duty the rows in force that a place brings in, with `how`:
#   here      the job is done there, or remote work from there is invited by name and the law reaches it
#   size      the same, and the number of employees that the row asks for may not be reached (not with pay itself)
#   likely    the place is likely, not certain
#   maybe     the place may be meant
#   remote    remote work from anywhere in the country is invited, and the law reaches remote work
#   unclear   the same, and it is unclear whether the law reaches remote work
#   reports   the work reports to an office there, and the law reaches that
package postlint.lib.law

# missing is the reason for a certain gap, by the level that the row carries.
missing := {"error": "missing", "warning": "missing-unsettled", "info": "missing-low"}

# softer is the reason for a gap that hangs on how the row reaches the posting.
softer := {
	"likely": "missing-likely",
	"maybe": "missing-maybe",
	"remote": "missing-remote",
	"unclear": "missing-unclear",
	"reports": "missing-reports",
}

# deadline holds where the posting or its record says until when one may apply.
deadline if input.statements.deadline

deadline if input.fields.valid_through != ""

deadline if {
	some date in input.dates
	date.kind == "deadline"
}

# tagline holds where the posting names what a federal contractor's statement names.
tagline if {
	input.statements["disability-named"]
	input.statements["veteran-named"]
}

# benefits holds where the posting names benefits, in a sentence or in a section of their own.
benefits if input.statements.benefits

benefits if {
	some section in input.sections
	section.id == "benefits"
}

benefits if {
	some section in input.sections
	section.also == "benefits"
}

# besides holds where the record's pay field names more than the pay: "$90K – $110K • Offers Equity".
besides if {
	some word in ["Equity", "equity", "Bonus", "bonus", "Commission", "commission"]
	contains(input.fields.pay, word)
}
