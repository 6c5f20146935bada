package postlint.consistency
import data.postlint.lib.ignore as said
#= consistency/broken-ignore
findings_26 contains ["consistency/broken-ignore", ignore.ref, said.faults[ignore.fault], ignore.detail] if {
	some ignore in input.ignores
	ignore.fault != ""
}
#= consistency/expired-ignore
findings_26 contains ["consistency/expired-ignore", ignore.ref, ignore.until] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until != ""
	ignore.until < input.as_of
}
#= consistency/unused-ignore
findings_26 contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until == ""
}
findings_26 contains ["consistency/unused-ignore", ignore.ref, concat(", ", ignore.rules)] if {
	some ignore in input.ignores
	ignore.fault == ""
	ignore.until >= input.as_of
}
