package postlint.pay
import data.postlint.lib.pay as stated
import data.postlint.lib.law
#= pay/required-by-law
duties_32 contains [row.duty, "not-applicable", "no-duty", ref] if {
	input.places != []
	some [code, n, how, ref] in law.reach
	how in {"here", "likely"}
	row := data.law.pay[code][n]
	not row.asks
}
duties_32 contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.figure
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}
duties_32 contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.open
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open != "no"
}
duties_32 contains [row.duty, "fail", "open-ended", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	input.employer.size >= row.threshold
}
duties_32 contains [row.duty, "fail", "open-ended-size", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	input.employer.size < row.threshold
}
duties_32 contains [row.duty, "fail", law.missing[row.level], ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not row.condition
	row.enforced <= input.as_of
	input.employer.size >= row.threshold
}
duties_32 contains [row.duty, "fail", "missing-size", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not row.condition
	row.enforced <= input.as_of
	input.employer.size < row.threshold
}
duties_32 contains [row.duty, "fail", "missing-unsettled", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.enforced > input.as_of
}
duties_32 contains [row.duty, "fail", "missing-condition", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.condition
}
duties_32 contains [row.duty, "fail", law.softer[how], ref] if {
	input.places != []
	stated.none
	some [code, n, how, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}
