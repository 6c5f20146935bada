package source

import (
	"slices"
	"strconv"
	"strings"
)

// wage is what a record says of pay in parts. Its numbers are kept as written.
type wage struct {
	min, max, currency, period string
	cents                      bool
	text                       Text // the value as people write it, where it is no bare number
}

// pay is the record's statement of pay: a text as it stands, or the parts of an object, or of the record, rendered as "USD 52000
// - 61000 per year", where the whole rendering stands for the whole slice of the file. Of several ranges, as Greenhouse and Ashby have them
// for several places, it has all. Pay that the employer chose not to show is none.
func (r *record) pay() Text {
	n := r.best[payField].node
	if shown := r.best[shownField].node; shown != 0 && r.s.nodes[shown].kind == boolFalse {
		return Text{}
	}
	if t := r.payOf(n); t.Present() {
		return t
	}
	if t := r.flatPay(); t.Present() {
		return t
	}
	return r.customPay()
}

// payOf is what a value says of pay.
func (r *record) payOf(n int32) Text {
	if n == 0 {
		return Text{}
	}
	switch r.s.nodes[n].kind {
	case str:
		return r.text(n).trim()
	case number:
		if t := r.text(n); t.String != "0" {
			return t
		}
	case array:
		var ranges []Text
		r.elements(n, func(e int32) {
			if t := r.payOf(e); t.Present() && !slices.ContainsFunc(ranges, func(had Text) bool { return had.String == t.String }) {
				ranges = append(ranges, t)
			}
		})
		return r.join(ranges)
	case object:
		if kind := r.first(n, "compensationType"); kind != 0 && r.word(kind) != "salary" { // Ashby's equity and bonuses
			return Text{}
		}
		if t := r.text(r.first(n, "compensationTierSummary", "scrapeableCompensationSalarySummary", "tierSummary", "summary", "text", "label", "display")).trim(); t.Present() {
			return t
		}
		if t := r.payOf(r.first(n, "compensationTiers", "summaryComponents", "components", "salary")); t.Present() {
			return t
		}
		var w wage
		if r.wage(n, &w); w.text.Present() {
			return w.text
		}
		if s := w.render(); s != "" {
			return r.whole(n, s)
		}
	}
	return Text{}
}

// customPay is the pay that an employer keeps among Greenhouse's fields of its own, as a range of a currency.
func (r *record) customPay() (t Text) {
	for _, p := range r.places {
		if p.what != customField || r.s.nodes[p.node].kind != array {
			continue
		}
		r.elements(p.node, func(e int32) {
			name := strings.ToLower(r.text(r.first(e, "name")).String)
			value := r.first(e, "value")
			if t.Present() || value == 0 || r.s.nodes[value].kind != object || !strings.Contains(name, "salary") && !strings.Contains(name, "pay") && !strings.Contains(name, "compensation") {
				return
			}
			w := wage{period: name}
			if r.wage(value, &w); w.render() != "" {
				t = r.whole(value, w.render())
			}
		})
	}
	return t
}

// flatPay renders salary_min, salary_max and their like. A figure that the board guessed (Adzuna's salary_is_predicted) is not the employer's.
func (r *record) flatPay() Text {
	lo, hi := r.best[payMinField].node, r.best[payMaxField].node
	if guess := r.text(r.best[payGuessField].node).String; lo == 0 && hi == 0 || guess == "1" {
		return Text{}
	}
	w := wage{
		min: r.amount(lo), max: r.amount(hi),
		currency: r.text(r.best[payCurrencyField].node).String, period: r.text(r.best[payPeriodField].node).String,
	}
	if w.period == "" {
		w.period = r.best[payMinField].name // as in "annualSalaryMin"
	}
	s := w.render()
	if s == "" {
		return Text{}
	}
	if w.min == "" {
		lo = hi
	} else if w.max == "" {
		hi = lo
	}
	a, b := r.s.nodes[lo], r.s.nodes[hi]
	if b.start < a.start {
		a, b = b, a
	}
	// Minimum and maximum mostly stand side by side. Where the body lies between them the place is the first alone.
	if b.end-a.start > 200 {
		b = a
	}
	m := Offset(r.base)
	m.Append(0, len(s), int(a.start), int(b.end-a.start), false)
	return Text{s, m}
}

// wage collects the parts of an object such as {"min":…,"max":…,"currency":…,"interval":…} or schema.org's MonetaryAmount.
func (r *record) wage(obj int32, w *wage) {
	r.members(obj, func(key []byte, value int32) {
		switch string(key) {
		case "min", "minValue", "minimum", "min_value", "minAmount", "min_amount", "from", "low", "salaryMin", "salary_from", "salaryFrom", "rangeStart", "lowEnd":
			w.min = r.end(value, w)
		case "max", "maxValue", "maximum", "max_value", "maxAmount", "max_amount", "to", "high", "salaryMax", "salary_to", "salaryTo", "rangeEnd", "highEnd":
			w.max = r.end(value, w)
		case "min_cents":
			w.min, w.cents = r.amount(value), true
		case "max_cents":
			w.max, w.cents = r.amount(value), true
		case "value", "amount":
			if r.s.nodes[value].kind == object {
				r.wage(value, w)
			} else if a := r.amount(value); a != "" && w.min+w.max == "" {
				w.min, w.max = a, a
			} else if t := r.text(value).trim(); a == "" && strings.ContainsAny(t.String, "123456789") {
				w.text = t
			}
		case "currency", "currencyCode", "currency_code", "currency_type", "salary_currency", "salaryCurrency":
			w.currency = r.text(value).trim().String
		case "interval", "period", "unitText", "unit", "per", "frequency":
			if t := r.text(value).trim().String; period(t) == "" && len(t) == len("EUR") && strings.ToUpper(t) == t {
				w.currency = t // Greenhouse's unit of a range
			} else {
				w.period = t
			}
		}
	})
}

// end is the amount of an end of a range: a number, or an object with an amount and its currency.
func (r *record) end(n int32, w *wage) string {
	if r.s.nodes[n].kind == object {
		if c := r.text(r.first(n, "currencyCode", "currency")).trim(); c.Present() {
			w.currency = c.String
		}
		n = r.first(n, "amount", "value")
	}
	return r.amount(n)
}

// signs are the signs of currencies that stand beside an amount.
const signs = "$€£"

// signed says whether an amount has the sign of the currency, so that its code says nothing more.
func (w *wage) signed(amount string) bool {
	switch strings.ToUpper(w.currency) {
	case "USD":
		return strings.Contains(amount, "$")
	case "EUR":
		return strings.Contains(amount, "€")
	case "GBP":
		return strings.Contains(amount, "£")
	}
	return false
}

// amount is a number as written, with a point or commas in it but without a ".0" behind, and with a currency's sign and the K of thousands
// where it has them; "" for zero and for what is no amount.
func (r *record) amount(n int32) string {
	if n == 0 || r.s.nodes[n].kind != str && r.s.nodes[n].kind != number {
		return ""
	}
	s := r.text(n).trim().String
	if strings.Trim(s, "0.,kK "+signs) == "" || strings.Trim(s, "0123456789.,kK "+signs) != "" {
		return ""
	}
	return strings.TrimSuffix(s, ".0") // as programs write whole numbers
}

func (w *wage) render() string {
	if w.cents {
		w.min, w.max = major(w.min), major(w.max)
	}
	var b strings.Builder
	amount := func(s string) {
		if w.currency != "" && !w.signed(s) {
			b.WriteString(strings.ToUpper(w.currency) + " ")
		}
		b.WriteString(s)
	}
	switch {
	case w.min == "" && w.max == "":
		return ""
	case w.max == "":
		b.WriteString("from ")
		amount(w.min)
	case w.min == "":
		b.WriteString("up to ")
		amount(w.max)
	case w.min == w.max:
		amount(w.min)
	default:
		amount(w.min + " - " + w.max)
	}
	if p := period(w.period); p != "" {
		b.WriteString(" per " + p)
	}
	return b.String()
}

// major turns cents into major units; an amount that is no whole number is left as written.
func major(cents string) string {
	n, err := strconv.ParseInt(cents, 10, 64)
	if err != nil {
		return cents
	}
	if n%100 == 0 {
		return strconv.FormatInt(n/100, 10)
	}
	return strconv.FormatFloat(float64(n)/100, 'f', 2, 64)
}

// period is the plain word of a pay period: "YEAR", "per-year-salary", "1 YEAR", "annually" all mean a year.
func period(s string) string {
	s = strings.ToLower(s)
	for _, p := range [...]struct{ part, word string }{
		{"hour", "hour"},
		{"hr", "hour"},
		{"day", "day"},
		{"daily", "day"},
		{"fortnight", "fortnight"},
		{"biweek", "fortnight"},
		{"week", "week"},
		{"month", "month"},
		{"year", "year"},
		{"ann", "year"},
	} {
		if strings.Contains(s, p.part) {
			return p.word
		}
	}
	return ""
}
