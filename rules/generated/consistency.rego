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
#= consistency/employer
findings contains ["consistency/employer", property.ref, property.text] if {
	input.fields.shown
	some property in input.properties["hiringOrganization.name"]
	not property.shown
	lower(property.text) != "confidential"
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
#= consistency/hidden-pay
findings contains ["consistency/hidden-pay", property.ref, property.text] if {
	input.fields.shown
	some path in ["baseSalary.value.minValue", "baseSalary.value.value", "baseSalary.value"]
	some property in input.properties[path]
	property.kind != "object"
	not property.shown
	property.text != "0"
}
#= consistency/level
findings contains ["consistency/level", said.ref, said.text, input.title] if {
	said := input.statements["demand-of-seniors"]
}
findings contains ["consistency/level", said.ref, said.text, input.title] if {
	said := input.statements["demand-of-beginners"]
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
#= consistency/remote
findings contains ["consistency/remote", place.ref, place.text] if {
	some place in input.places
	place.mode == "hybrid"
	place.certainty == "certain"
	place.source in {"body", "label"}
	some field in input.places
	field.source == "field"
	field.mode == "remote"
	settled := [other.ref |
		some other in input.places
		other.source != "field"
		other.mode == "remote"
	]
	count(settled) == 0
	elsewhere := [other.ref |
		some other in input.places
		other.source == "field"
		other.mode != "remote"
	]
	count(elsewhere) == 0
	earlier := [other.ref |
		some other in input.places
		other.source in {"body", "label"}
		other.mode == "hybrid"
		other.certainty == "certain"
		other.ref < place.ref
	]
	count(earlier) == 0
	first := [other.ref |
		some other in input.places
		other.source == "field"
		other.ref < field.ref
	]
	count(first) == 0
}
#= consistency/technology-kind
findings contains ["consistency/technology-kind", slip.ref, slip.text, slip.note] if {
	some slip in input.slips.misplaced
}
#= consistency/title
findings contains ["consistency/title", property.ref, property.text, input.fields.heading] if {
	input.fields.shown
	input.fields.heading != ""
	some property in input.properties.title
	not property.shown
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
#= consistency/years-of-technology
findings contains ["consistency/years-of-technology", term.ref, term.text, term.use] if {
	some term in input.terms["young-technology"]
	asked := to_number(trim_right(split(term.text, " ")[0], "+"))
	asked > (to_number(substring(input.as_of, 0, 4)) - to_number(term.use)) + 1
}
