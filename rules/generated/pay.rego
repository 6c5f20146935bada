package postlint.pay
import data.postlint.lib.law
import data.postlint.lib.pay as stated
#= pay/absurd-amount
findings_68 contains ["pay/absurd-amount", pay.ref, pay.text, pay.period] if {
	some pay in input.pay
	pay.doubt != ""
}
#= pay/contradictory
findings_68 contains ["pay/contradictory", pay.ref, pay.text, stated.lone_body.text] if {
	some pay in input.pay
	pay.source in {"title", "field"}
	pay.kind in {"range", "single"}
	pay.basis == ""
	pay.doubt == ""
	pay.period == stated.lone_body.period
	pay.currency == stated.lone_body.currency
	stated.apart(pay, stated.lone_body)
}
#= pay/inverted-range
findings_68 contains ["pay/inverted-range", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "range"
	pay.min > pay.max
}
#= pay/missing
findings_0 contains ["pay/missing", 0] if {
	input.pay == []
}
#= pay/no-currency
findings_68 contains ["pay/no-currency", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	not stated.currency
}
#= pay/no-period
findings_68 contains ["pay/no-period", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	pay.period == ""
	not stated.period
}
#= pay/open-ended
findings_68 contains ["pay/open-ended", pay.ref, pay.text] if {
	some pay in input.pay
	pay.ref == stated.first_open
	stated.open
	not stated.both_ends
}
#= pay/ote-only
findings_68 contains ["pay/ote-only", pay.ref, pay.text] if {
	some pay in input.pay
	pay.ref == stated.first_target
	not stated.base
}
#= pay/required-by-law
duties_28 contains [row.duty, "not-applicable", "no-duty", ref] if {
	input.places != []
	some [code, n, how, ref] in law.reach
	how in {"here", "likely"}
	row := data.law.pay[code][n]
	not row.asks
}
duties_28 contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.figure
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}
duties_28 contains [row.duty, "pass", "stated", ref] if {
	input.places != []
	stated.open
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open != "no"
}
duties_28 contains [row.duty, "pass", "commission", ref] if {
	input.places != []
	stated.commission
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.commission
}
duties_28 contains [row.duty, "not-applicable", "unpaid", ref] if {
	input.places != []
	stated.unpaid
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
}
duties_28 contains [row.duty, "fail", "open-ended", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.level == "error"
	row.enforced <= input.as_of
	input.employer.size >= row.threshold
}
duties_28 contains [row.duty, "fail", "open-ended-size", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	input.employer.size < row.threshold
}
duties_28 contains [row.duty, "fail", "open-ended-unsettled", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.enforced > input.as_of
}
duties_28 contains [row.duty, "fail", "open-ended-unsettled", ref] if {
	input.places != []
	stated.open
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
	row.level != "error"
}
duties_28 contains [row.duty, "fail", "open-ended-maybe", ref] if {
	input.places != []
	stated.open
	some [code, n, how, ref] in law.reach
	how != "here"
	row := data.law.pay[code][n]
	row.asks
	row.open == "no"
}
duties_28 contains [row.duty, "fail", law.missing[row.level], ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	not row.condition
	row.enforced <= input.as_of
	input.employer.size >= row.threshold
}
duties_28 contains [row.duty, "fail", "missing-size", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	not row.condition
	row.enforced <= input.as_of
	input.employer.size < row.threshold
}
duties_28 contains [row.duty, "fail", "missing-unsettled", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	row.enforced > input.as_of
}
duties_28 contains [row.duty, "fail", "missing-condition", ref] if {
	input.places != []
	stated.none
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
	row.condition
}
duties_28 contains [row.duty, "fail", law.softer[how], ref] if {
	input.places != []
	stated.none
	some [code, n, how, ref] in law.reach
	row := data.law.pay[code][n]
	row.asks
	not stated.excused(row)
}
#= pay/vague
findings_68 contains ["pay/vague", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "vague"
}
#= pay/wide-range
findings_68 contains ["pay/wide-range", pay.ref, pay.text, pay.width] if {
	some pay in input.pay
	pay.width >= 200
	pay.basis != "ote"
	pay.doubt == ""
}
#= pay/wider-than-law-allows
duties_28 contains [row.width.duty, "pass", "narrow", ref] if {
	input.places != []
	some [code, n, _, ref] in law.reach
	row := data.law.pay[code][n]
	row.width
	count(stated.ranges(row.width.currency)) > 0
	not stated.wider(row.width)
}
duties_28 contains [row.width.duty, "fail", "too-wide", ref] if {
	input.places != []
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	stated.wider(row.width)
	input.employer.size >= row.threshold
}
duties_28 contains [row.width.duty, "fail", "too-wide-size", ref] if {
	input.places != []
	some [code, n, "here", ref] in law.reach
	row := data.law.pay[code][n]
	stated.wider(row.width)
	input.employer.size < row.threshold
}
duties_28 contains [row.width.duty, "fail", "too-wide-maybe", ref] if {
	input.places != []
	some [code, n, how, ref] in law.reach
	how != "here"
	row := data.law.pay[code][n]
	stated.wider(row.width)
}
