package pay

// The reasons for which a figure cannot be meant as it is written.
const (
	tooLow    = "too-low"
	tooHigh   = "too-high"
	thousands = "thousands"
	decimal   = "decimal"
)

// bounds are what no pay lies outside of, in US dollars, euros or pounds; other currencies multiply them (sizeOf). They are
// far wider than pay is: they catch slips of the hand, and leave alone the pay of interns, of other countries and of surgeons.
// A session may be anything.
type bounds struct{ least, most int64 }

func boundsOf(period string) bounds {
	switch period {
	case hour:
		return bounds{1, 1_000}
	case day:
		return bounds{20, 8_000}
	case week:
		return bounds{50, 25_000}
	case fortnight:
		return bounds{100, 40_000}
	case month:
		return bounds{150, 60_000}
	case year:
		return bounds{1_200, 3_000_000}
	}
	return bounds{}
}

// doubt says why the figures of a statement cannot be meant, "" where they can. Only a period that the text states is
// measured against: one that was told from the size of the figure fits it by itself.
func doubt(st *statement, currency string) string {
	if st.lo.lacking || st.hi.lacking {
		return thousands
	}
	if currency == dollar {
		currency = "USD"
	}
	b, unit := boundsOf(st.period), sizeOf(currency).yearLeast
	if b.most == 0 || unit == 0 {
		return ""
	}
	scaled := func(n int64) int64 { return n * unit / sizeOf("").yearLeast * 100 }
	lo, hi := min(st.lo.minor, st.hi.minor), max(st.lo.minor, st.hi.minor)
	if lo == 0 {
		lo = hi // "0 - 40,000" has no lower end
	}
	switch {
	case hi > scaled(b.most):
		return tooHigh
	case lo >= scaled(b.least):
		return ""
	case (st.period == year || st.period == month) && lo < 1000_00 && st.lo.decimals == 2 && lo*1000 >= scaled(b.least):
		return decimal
	case st.period == year && st.lo.scale == 1 && lo < 1000_00 && lo*1000 >= scaled(sizeOf("").yearLeast):
		return thousands
	}
	return tooLow
}
