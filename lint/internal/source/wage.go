package source

import (
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
// - 61000 per year", where the whole rendering stands for the whole slice of the file.
func (r *record) pay() Text {
	n := r.best[payField].node
	if n != 0 && r.s.nodes[n].kind == array {
		if list := n; r.s.nodes[list].next > list+1 {
			n = list + 1
		}
	}
	if n == 0 {
		return r.flatPay()
	}
	switch r.s.nodes[n].kind {
	case str:
		return r.text(n).trim()
	case number:
		if t := r.text(n); t.String != "0" {
			return t
		}
	case object:
		if t := r.text(r.first(n, "compensationTierSummary", "scrapeableCompensationSalarySummary", "summary", "text", "label", "display")).trim(); t.Present() {
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
	return r.flatPay()
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
		case "min", "minValue", "minimum", "min_value", "minAmount", "min_amount", "from", "low", "salaryMin":
			w.min = r.amount(value)
		case "max", "maxValue", "maximum", "max_value", "maxAmount", "max_amount", "to", "high", "salaryMax":
			w.max = r.amount(value)
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
		case "currency", "currencyCode", "currency_code", "currency_type":
			w.currency = r.text(value).trim().String
		case "interval", "period", "unitText", "unit", "per", "frequency":
			w.period = r.text(value).trim().String
		}
	})
}

// amount is a number as written, with a point or commas in it, "" for zero and for what is no bare number.
func (r *record) amount(n int32) string {
	if n == 0 || r.s.nodes[n].kind != str && r.s.nodes[n].kind != number {
		return ""
	}
	s := r.text(n).trim().String
	if strings.Trim(s, "0.,") == "" || strings.Trim(s, "0123456789., ") != "" {
		return ""
	}
	return s
}

func (w *wage) render() string {
	if w.cents {
		w.min, w.max = major(w.min), major(w.max)
	}
	var b strings.Builder
	amount := func(s string) {
		if w.currency != "" {
			b.WriteString(w.currency + " ")
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
