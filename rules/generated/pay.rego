package postlint.pay
import data.postlint.lib.law
import data.postlint.lib.pay as stated
#= pay/absurd-amount
findings contains ["pay/absurd-amount", pay.ref, pay.text, pay.period] if {
	some pay in input.pay
	pay.doubt != ""
}
#= pay/contradictory
findings contains ["pay/contradictory", pay.ref, pay.text, told.text] if {
	some pay in input.pay
	pay.source in {"title", "field"}
	pay.kind in {"range", "single"}
	pay.basis == ""
	pay.doubt == ""
	some told in input.pay
	told.source == "body"
	told.kind in {"range", "single"}
	told.basis == ""
	told.doubt == ""
	told.period == pay.period
	told.currency == pay.currency
	stated.apart(pay, told)
	amounts := [other.ref | some other in input.pay; other.source == "body"; other.kind in {"range", "single"}]
	count(amounts) == 1
}
#= pay/inverted-range
findings contains ["pay/inverted-range", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "range"
	pay.min > pay.max
}
#= pay/missing
findings contains ["pay/missing", 0] if {
	input.pay == []
}
#= pay/no-currency
findings contains ["pay/no-currency", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	not stated.currency
}
#= pay/no-period
findings contains ["pay/no-period", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	pay.period == ""
	not stated.period
}
#= pay/open-ended
findings contains ["pay/open-ended", pay.ref, pay.text] if {
	some pay in input.pay
	pay.ref == stated.first_open
	stated.open
	not stated.both_ends
}
#= pay/ote-only
findings contains ["pay/ote-only", pay.ref, pay.text] if {
	some pay in input.pay
	pay.basis == "ote"
	pay.ref == stated.first_target
	not stated.base
}
#= pay/required-by-law
duties contains [due.row, "not-applicable", "no-duty", due.ref] if {
	some due in input.law.pay_range
	due.how in {"here", "likely"}
	not due.asks
}
duties contains [due.row, "pass", "stated", due.ref] if {
	stated.figure
	some due in input.law.pay_range
	due.asks
}
duties contains [due.row, "pass", "stated", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.asks
	due.open != "no"
}
duties contains [due.row, "pass", "commission", due.ref] if {
	stated.commission
	some due in input.law.pay_range
	due.asks
	due.commission
}
duties contains [due.row, "not-applicable", "unpaid", due.ref] if {
	stated.unpaid
	some due in input.law.pay_range
	due.asks
}
duties contains [due.row, "fail", "open-ended", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	due.level == "error"
	due.settled
	due.binds
}
duties contains [due.row, "fail", "open-ended-size", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	not due.binds
}
duties contains [due.row, "fail", "open-ended-unsettled", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	not due.settled
}
duties contains [due.row, "fail", "open-ended-unsettled", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	due.open == "no"
	due.level != "error"
}
duties contains [due.row, "fail", "open-ended-maybe", due.ref] if {
	stated.open
	some due in input.law.pay_range
	due.how != "here"
	due.asks
	due.open == "no"
}
duties contains [due.row, "fail", law.missing[due.level], due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.condition
	due.settled
	due.binds
}
duties contains [due.row, "fail", "missing-size", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.condition
	due.settled
	not due.binds
}
duties contains [due.row, "fail", "missing-unsettled", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	not due.settled
}
duties contains [due.row, "fail", "missing-condition", due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how == "here"
	due.asks
	not stated.excused(due)
	due.condition
}
duties contains [due.row, "fail", law.softer[due.how], due.ref] if {
	stated.none
	some due in input.law.pay_range
	due.how != "here"
	due.asks
	not stated.excused(due)
}
#= pay/vague
findings contains ["pay/vague", pay.ref, pay.text] if {
	some pay in input.pay
	pay.kind == "vague"
}
#= pay/wide-range
findings contains ["pay/wide-range", pay.ref, pay.text, pay.width] if {
	some pay in input.pay
	pay.width >= input.options["pay/wide-range"].percent
	pay.basis != "ote"
	pay.doubt == ""
}
#= pay/wider-than-law-allows
duties contains [due.row, "pass", "narrow", due.ref] if {
	some due in input.law.pay_width
	count(stated.ranges(due.width.currency)) > 0
	not stated.wider(due.width)
}
duties contains [due.row, "fail", "too-wide", due.ref] if {
	some due in input.law.pay_width
	due.how == "here"
	stated.wider(due.width)
	due.binds
}
duties contains [due.row, "fail", "too-wide-size", due.ref] if {
	some due in input.law.pay_width
	due.how == "here"
	stated.wider(due.width)
	not due.binds
}
duties contains [due.row, "fail", "too-wide-maybe", due.ref] if {
	some due in input.law.pay_width
	due.how != "here"
	stated.wider(due.width)
}
