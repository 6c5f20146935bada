package postlint.lib.pay
figure if {
	some pay in input.pay
	pay.kind == "range"
}
figure if {
	some pay in input.pay
	pay.kind == "single"
}
open if {
	not figure
	some pay in input.pay
	pay.kind == "open"
}
unpaid if {
	some pay in input.pay
	pay.kind == "none"
	pay.basis == "unpaid"
}
commission if {
	some pay in input.pay
	pay.kind == "none"
	pay.basis == "commission"
}
none if {
	not figure
	not open
	not unpaid
}
excused(row) if {
	row.commission
	commission
}
first_open := min({pay.ref | some pay in input.pay; pay.kind == "open"})
both_ends if {
	some low in input.pay
	low.kind == "open"
	low.min != null
	some high in input.pay
	high.kind == "open"
	high.max != null
	high.period == low.period
	high.max > low.min
}
currency if {
	some pay in input.pay
	pay.currency_stated
}
base if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	pay.basis != "ote"
}
period if {
	some pay in input.pay
	pay.period_stated
}
apart(a, b) if max([a.min, a.max]) < min([b.min, b.max])
apart(a, b) if min([a.min, a.max]) > max([b.min, b.max])
first_target := min({pay.ref | some pay in input.pay; pay.basis == "ote"})
ranges(currency) := {[low, high] |
	some pay in input.pay
	pay.kind == "range"
	pay.currency == currency
	pay.basis != "ote"
	pay.doubt == ""
	low := min([pay.min, pay.max]) * a_year[pay.period]
	high := max([pay.min, pay.max]) * a_year[pay.period]
}
wider(limit) if {
	some [low, high] in ranges(limit.currency)
	high - low > limit.most
	high <= limit.off_above
}
a_year := {"hour": 2080, "day": 260, "week": 52, "fortnight": 26, "month": 12, "year": 1}
