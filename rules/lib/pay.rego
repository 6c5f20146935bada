# Package pay says what the posting states about pay, for the rules that judge by law.
package postlint.lib.pay

# figure holds where an amount with all its ends is stated.
figure if {
	some pay in input.pay
	pay.kind == "range"
}

figure if {
	some pay in input.pay
	pay.kind == "single"
}

# open holds where the only amounts stated lack an end.
open if {
	not figure
	some pay in input.pay
	pay.kind == "open"
}

# unpaid holds where the posting says that the work is not paid.
unpaid if {
	some pay in input.pay
	pay.kind == "none"
	pay.basis == "unpaid"
}

# commission holds where the posting says that pay is by commission alone.
commission if {
	some pay in input.pay
	pay.kind == "none"
	pay.basis == "commission"
}

# none holds where no amount is stated, and one is to be expected.
none if {
	not figure
	not open
	not unpaid
}

# excused holds for a row of law that asks no more than to say so where pay is by commission alone.
excused(row) if {
	row.commission
	commission
}

# first_open is the first of the amounts that lack an end.
first_open := min({pay.ref | some pay in input.pay; pay.kind == "open"})

# both_ends holds where one place states the lower end and another one the upper end.
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

# currency holds where an amount names its currency.
currency if {
	some pay in input.pay
	pay.currency_stated
}

# base holds where an amount is stated that is not said to be on-target earnings.
base if {
	some pay in input.pay
	pay.kind in {"range", "single", "open"}
	pay.basis != "ote"
}

# period holds where an amount states its period.
period if {
	some pay in input.pay
	pay.period_stated
}

# apart holds where two ranges or amounts have nothing in common.
apart(a, b) if max([a.min, a.max]) < min([b.min, b.max])

apart(a, b) if min([a.min, a.max]) > max([b.min, b.max])

# first_target is the first of the amounts that are on-target earnings.
first_target := min({pay.ref | some pay in input.pay; pay.basis == "ote"})

# ranges are the ranges in a currency, as [lower, upper] a year.
ranges(currency) := {[low, high] |
	some pay in input.pay
	pay.kind == "range"
	pay.currency == currency
	pay.basis != "ote"
	pay.doubt == ""
	low := min([pay.min, pay.max]) * a_year[pay.period]
	high := max([pay.min, pay.max]) * a_year[pay.period]
}

# wider holds where a range lies further apart than a limit of law allows.
wider(limit) if {
	some [low, high] in ranges(limit.currency)
	high - low > limit.most
	high <= limit.off_above
}

# a_year is how often a period of full-time work comes in a year.
a_year := {"hour": 2080, "day": 260, "week": 52, "fortnight": 26, "month": 12, "year": 1}
