package pay

import "strings"

// amount is a number with its currency.
type amount struct {
	number
	start, end int
	currency   string // ISO 4217 or a shared sign, "" where none is written
	period     string
	written    int // end with the period
}

// phrase is an amount or a range as it is written, with its period and what opens or closes it ("up to", "+").
type phrase struct {
	start, end int
	lo, hi     amount // hi is lo where there is one amount
	two        bool
	currency   string
	period     string
	open       side
	edge       side // a label such as "Minimum:" stands before it
}

// side says which end of a range is stated.
type side uint8

const (
	both  side = iota
	lower      // only the lower end: "from", "+"
	upper      // only the upper end: "up to"
	middle
)

// amountAt reads the amount around the number at s[i], a digit.
func amountAt(s, low string, i int) (amount, bool) {
	var a amount
	c := at(s, i-1)
	if c == '.' || c == ',' || c == '#' || c == '_' {
		if isDigit(at(s, i-2)) || c == '#' || c == '_' {
			return a, false
		}
	}
	n, ok := scanNumber(s, i)
	if !ok {
		return a, false
	}
	a.currency, a.start = currencyBefore(s, i)
	if a.currency == "" && letterBefore(s, i) > 0 {
		return a, false
	}
	if a.currency != "" {
		n.apart(s)
	}
	a.number = n
	if a.currency == "ZAR" && s[i-1] == 'R' && !n.grouped { // R2746 is a reference
		return a, false
	}
	after, end := currencyAfter(s, n.end)
	switch {
	case after == "":
		end = n.end
	case a.currency == "" || len(after) == 3 && (a.currency == dollar || a.currency == krona || a.currency == yen):
		a.currency = after
	case after == a.currency || after == dollar: // £100 GBP
	default:
		end = n.end
	}
	if end == n.end && end < len(s) && (letterAt(s, end) > 0 || s[end] == '%') && !(a.currency != "" && (n.grouped || n.scale > 1) && s[end]-'A' < 26) && !strings.HasPrefix(low[end:], "pro ") {
		if p, _ := periodAfter(low, end); p == "" { // "3rd", "5x", but "£36,738per annum"
			return a, false
		}
	}
	end = noCents(s, end)
	a.end = end
	a.written = end
	if n.annual {
		a.period = year
	} else if p, e := periodBehind(s, low, end); p != "" {
		a.period, a.written = p, e
		if a.currency == "" || a.currency == dollar {
			if code, e := currencyAfter(s, e); len(code) == 3 { // $120,000 per year USD
				a.currency, a.written = code, e
			}
		}
	}
	return a, true
}

// noCents is the offset behind marks that stand for no cents, "5'200.–" and "2.800,-"; i where there are none.
func noCents(s string, i int) int {
	if c := at(s, i); c != ',' && c != '.' {
		return i
	}
	j := i + 1
	for j < len(s) && dashAt(s, j) > 0 {
		j += dashAt(s, j)
	}
	if j == i+1 || j < len(s) && (isDigit(s[j]) || currencyMark(s[j])) {
		return i
	}
	return j
}

// currencyMark says whether a byte begins a sign of a currency, or is one.
func currencyMark(c byte) bool { return c == '$' || c >= 0x80 }

// fusedReach is how far behind an amount its period is looked for where the next line was fused to it, in bytes.
const fusedReach = 24

// periodBehind reads the period behind an amount, also one to which the next line was fused: "a yearA signing bonus".
func periodBehind(s, low string, i int) (string, int) {
	if p, e := periodAfter(low, i); p != "" || at(s, i) != ' ' && at(s, i) != '/' {
		return p, e
	}
	for j := i + 2; j < len(s) && j < i+fusedReach; j++ {
		if s[j]-'A' < 26 && s[j-1]-'a' < 26 {
			return periodAfter(low[:j], i)
		}
	}
	return "", i
}

// phraseAt reads the phrase that begins with the number at s[i].
func phraseAt(s, low string, i int, field bool) (phrase, bool) {
	a, ok := amountAt(s, low, i)
	if !ok {
		return phrase{}, false
	}
	ph := phrase{start: a.start, end: a.written, lo: a, hi: a, currency: a.currency, period: a.period}
	if b, ok := otherEnd(s, low, &a, field); ok {
		ph.join(a, b)
		if strings.HasPrefix(strings.TrimLeft(low[b.end:min(len(low), b.end+8)], " ("), "mid") { // (min) – (mid) – (max)
			if c, ok := otherEnd(s, low, &b, field); ok {
				ph.join(a, c)
			}
		}
	}
	return ph, true
}

// numberStart is the offset of the digit that an amount at s[j] begins with, behind a currency; -1 where there is none.
func numberStart(s string, j int) int {
	for k := j; k < len(s) && k-j < 8; k++ {
		if isDigit(s[k]) {
			return k
		}
		if s[k] == '\n' || s[k] < 0x80 && letterAt(s, k) == 0 && strings.IndexByte(" $.*_", s[k]) < 0 {
			return -1
		}
	}
	return -1
}

// lastWord is the word that ends before i, blanks and opening marks left out.
func lastWord(low string, i int) string {
	for i > 0 {
		if j := blankBefore(low, i); j < i {
			i = j
			continue
		}
		if c := low[i-1]; c == '(' || c == ':' || c == '*' || c == '"' || c == '~' || c == '=' {
			i--
			continue
		}
		break
	}
	j := i
	for j > 0 {
		n := letterBefore(low, j)
		if n == 0 {
			break
		}
		j -= n
	}
	return low[j:i]
}

// countNoun says whether the number that ends at i counts something: "£45,000 - 3 days", "80%".
func countNoun(low string, i int) bool {
	if at(low, i) == '%' || at(low, i) == ':' || at(low, i) == 'x' {
		return true
	}
	j := blank(low, i)
	if at(low, j) == '%' || at(low, j) == '+' && letters(low, blank(low, j+1)) > blank(low, j+1) && i == j-1 {
		return at(low, j) == '%'
	}
	switch low[j:letters(low, j)] {
	case "days", "day", "hours", "hrs", "hr", "hour", "years", "year", "yrs", "months", "month", "weeks", "week", "miles", "employees", "people", "shifts", "sessions", "pm", "am", "percent", "mins",
		"minutes", "tage", "stunden", "jahre", "wochen", "jours", "heures", "ans", "shares", "team", "st", "nd", "rd", "th":
		return true
	}
	return false
}
