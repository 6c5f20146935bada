package postlint.consistency
import data.postlint.lib.employment
import data.postlint.lib.ignore as said
#= consistency/broken-ignore
findings contains ["consistency/broken-ignore", ignore.ref, said.faults[ignore.fault], ignore.detail] if {
	some ignore in input.ignores
	ignore.fault != ""
}
#= consistency/deadline
findings contains ["consistency/deadline", due.ref, due.text, field.text] if {
	some due in input.dates
	due.kind == "deadline"
	due.source != "field"
	due.certainty in {"certain", "derived"}
	due.iso != ""
	not due.rolling
	some field in input.dates
	field.kind == "deadline"
	field.source == "field"
	field.iso != ""
	abs(field.days - due.days) > 1
	others := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.source != "field"
		other.iso != due.iso
	]
	count(others) == 0
	earlier := [other.ref |
		some other in input.dates
		other.kind == "deadline"
		other.source != "field"
		other.ref < due.ref
	]
	count(earlier) == 0
}
#= consistency/employment-type
findings contains ["consistency/employment-type", term.ref, term.text, where, "part time"] if {
	some term in input.terms["employment-full-time"]
	term.plain
	term.place != "title"
	not input.terms["employment-part-time"]
	some where in employment.named.part
}
findings contains ["consistency/employment-type", term.ref, term.text, where, "full time"] if {
	some term in input.terms["employment-part-time"]
	term.plain
	term.place != "title"
	not input.terms["employment-full-time"]
	some where in employment.named.full
}
#= consistency/expired-ignore
findings contains ["consistency/expired-ignore", ignore.ref, ignore.until] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until != ""
	ignore.until < input.as_of
}
#= consistency/no-single-job
findings contains ["consistency/no-single-job", term.ref, term.text] if {
	some term in input.terms["no-single-job"]
	term.plain
	earlier := [other.ref |
		some other in input.terms["no-single-job"]
		other.plain
		other.ref < term.ref
	]
	count(earlier) == 0
	titles := [other.ref |
		some other in input.terms["no-single-job-title"]
		other.place == "title"
	]
	count(titles) == 0
}
findings contains ["consistency/no-single-job", term.ref, term.text] if {
	some term in input.terms["no-single-job-title"]
	term.place == "title"
}
#= consistency/unused-ignore
findings contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until == ""
}
findings contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until >= input.as_of
}
