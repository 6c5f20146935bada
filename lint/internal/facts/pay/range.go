package pay

import "strings"

// otherEnd reads the second amount of a range behind the first.
func otherEnd(s, low string, a *amount, field bool) (amount, bool) {
	for _, from := range [...]int{a.written, a.end} {
		j, weak := separator(s, low, from)
		if j < 0 {
			j = lineSeparator(s, from)
		}
		if j < 0 && field { // "60000 60000 annum", a record's two numbers
			if j = blank(s, from); j == from || !isDigit(at(s, j)) {
				j = -1
			}
		}
		if j < 0 || j >= len(s) {
			if a.written == a.end {
				break
			}
			continue
		}
		k := numberStart(s, j)
		if k < 0 {
			continue
		}
		b, ok := amountAt(s, low, k)
		if !ok || b.start < j {
			continue
		}
		if fits(low, a, &b, weak) {
			return b, true
		}
	}
	return amount{}, false
}

// separator reads what stands between the ends of a range: a dash or a word. weak says that the word is a common one, such as "and". The
// result is -1 where there is none.
func separator(s, low string, i int) (next int, weak bool) {
	j := i
	for range 3 { // "(min)", emphasis of Markdown
		j = blank(s, j)
		if j < len(s) && (s[j] == '*' || s[j] == '\\' || s[j] == '_' || s[j] == ')') {
			j++
		}
	}
	j = remark(s, blank(s, j))
	if k := dashes(s, low, j); k > j {
		return k, false
	}
	if at(s, j) == '/' {
		return blank(s, j+1), true
	}
	e := letters(s, j)
	switch low[j:e] {
	case "to", "bis", "tot", "till", "do", "until", "through", "hasta", "til":
		return utmost(s, low, e), false
	case "jusqu":
		if k := strings.IndexByte(s[e:min(len(s), e+8)], ' '); k >= 0 {
			return utmost(s, low, e+k), false
		}
	case "t":
		if strings.HasPrefix(low[e:], "/m ") {
			return e + len("/m "), false
		}
	case "upto":
		return blank(s, e), false
	case "up", "rising", "increasing", "going", "progressing":
		k := blank(s, e)
		n := letters(s, k)
		if low[k:n] == "up" {
			k = blank(s, n)
			n = letters(s, k)
		}
		if low[k:n] == "to" {
			return blank(s, n), false
		}
	case "a", "à", "e", "et", "and", "und", "y", "en", "i", "och", "og":
		return blank(s, e), true
	}
	return -1, false
}

// dashes is the offset behind up to three dashes at i, also with a word between ("$100,000-to-$120,000") and emphasis behind; i where there
// are none.
func dashes(s, low string, i int) int {
	k := i
	for range 3 {
		k += dashAt(s, k)
	}
	if k == i {
		return i
	}
	if e := letters(s, k); e > k && (low[k:e] == "to" || low[k:e] == "bis") {
		k = e + dashAt(s, e)
	}
	for k = blank(s, k); k < len(s) && (s[k] == '*' || s[k] == '_' || s[k] == '\\'); k++ {
	}
	return blank(s, k)
}

// utmost is the offset behind what may follow a word such as "to" before the upper end: "bis zu", "to a maximum of".
func utmost(s, low string, i int) int {
	k := blank(s, i)
	if n := letters(s, k); low[k:n] == "zu" || low[k:n] == "a" {
		k = blank(s, n)
	}
	for _, w := range [...]string{"maximum of ", "max of ", "max. "} {
		if strings.HasPrefix(low[k:], w) {
			return k + len(w)
		}
	}
	return k
}

// Bounds of what stands in brackets between the ends of a range, in bytes.
const (
	maxRemark = 42
	maxNote   = 120
)

// remark is the offset behind a remark in brackets on the first end of a range: "(min)", "(scale 9)", "[minimum salary in our lowest
// market]"; i where there is none, or one with a figure of its own.
func remark(s string, i int) int {
	closing, reach := byte(')'), maxRemark
	switch at(s, i) {
	case '(':
	case '[':
		closing, reach = ']', maxNote
	default:
		return i
	}
	k := strings.IndexByte(s[i:min(len(s), i+reach)], closing)
	if k < 0 {
		return i
	}
	inside := s[i+1 : i+k]
	for j := range len(inside) { // one digit or two number a scale or a step
		if isDigit(inside[j]) && (j == 0 || inside[j-1] != ' ' && !isDigit(inside[j-1]) || j > 1 && isDigit(inside[j-2])) {
			return i
		}
	}
	return blank(s, i+k+1)
}

// lineSeparator reads a dash that stands alone on a line between the lines of the two ends, or ends the line of the first.
func lineSeparator(s string, i int) int {
	j, breaks := i, 0
	dash := false
	for j < len(s) && j-i < 16 {
		switch k := blank(s, j); {
		case k > j:
			j = k
		case s[j] == '\n':
			breaks++
			j++
		case dashAt(s, j) > 0 && !dash:
			dash = true
			j += dashAt(s, j)
			if k = blank(s, j); k < len(s) && s[k] != '\n' && breaks > 0 {
				return -1 // "- …" is an item of a list
			}
		default:
			if dash && breaks > 0 {
				return j
			}
			return -1
		}
	}
	return -1
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// dashAt is the length of the dash at s[i], 0 where there is none. An arrow and a tilde count.
func dashAt(s string, i int) int {
	switch c := at(s, i); {
	case c == '&':
		for _, e := range [...]string{"&mdash;", "&ndash;"} { // escaped twice
			if strings.HasPrefix(s[i:], e) {
				return len(e)
			}
		}
	case c == '-' || c == '~':
		if c == '-' && at(s, i+1) == '>' {
			return 2
		}
		return 1
	case c == 0xef && strings.HasPrefix(s[i:], "\ufffd"):
		return 3
	case c == 0xc3:
		for _, e := range [...]string{"â€“", "â€”", "â\u0080\u0093", "â\u0080\u0094", "â\u0093"} { // a dash, read in the wrong charset
			if strings.HasPrefix(s[i:], e) {
				return len(e)
			}
		}
	case c == 0xe2 && i+2 < len(s):
		switch {
		case s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0x95:
			return 3
		case s[i+1] == 0x88 && s[i+2] == 0x92, s[i+1] == 0x86 && s[i+2] == 0x92:
			return 3
		}
	}
	return 0
}

// fits says whether b is the other end of the range that a begins, and gives both what they share: the suffix, the thousands. weak
// separators such as "and" need a "between" before the range, or a whole second amount with "à" and "a".
func fits(low string, a, b *amount, weak bool) bool {
	switch {
	case a.currency != "" && b.currency != "" && a.currency != b.currency && !mixed(a.currency, b.currency):
		return false
	case weak && !between(low, a.start) && !weakRange(low, a, b):
		return false
	case noRange(low, a, b) || !shareSuffix(a, b):
		return false
	}
	shareThousands(a, b)
	return inOrder(a, b, weak)
}

// noRange says whether one of two figures is surely no pay: days off, a plan of pensions, a form of the tax office.
func noRange(low string, a, b *amount) bool {
	switch {
	case b.currency == "" && b.scale == 1 && !b.grouped && countNoun(low, b.end):
		return true
	case a.scale == 1 && b.currency == "" && b.scale == 1000 && !b.grouped && (b.minor == 401_000_00 || b.minor == 403_000_00): // "$90,000 - 401k"
		return true
	}
	return a.currency == "" && a.scale == 1 && !a.grouped && a.minor >= 1000_00 && b.start < b.number.start // "on 1099 — $4,000"
}

// shareSuffix gives a small end of a range without a suffix that of the other one: "$120-150k". It is false where only one end has millions.
func shareSuffix(a, b *amount) bool {
	switch {
	case a.scale == b.scale:
	case a.scale == 1 && a.minor < 1000_00 && b.scale <= 100_000:
		a.shared(&b.number)
	case b.scale == 1 && b.minor < 1000_00 && a.scale <= 100_000:
		b.shared(&a.number)
	default:
		return a.scale <= 100_000 && b.scale <= 100_000
	}
	return true
}

// shareThousands takes an end of a range that is a small number beside a large one for thousands: "$80-$100,000", "$120,000 - $150".
func shareThousands(a, b *amount) {
	if lo := a.minor * 1000; a.scale == 1 && a.minor < 1000_00 && b.minor >= 15_000_00 && lo <= b.minor && lo >= b.minor/4 {
		a.minor, a.lacking = lo, true
	}
	if hi := b.minor * 1000; b.scale == 1 && b.minor < 1000_00 && b.currency != "" && a.minor >= 15_000_00 && hi >= a.minor && hi <= a.minor*4 {
		b.minor, b.lacking = hi, true
	}
}

// inOrder says whether two amounts are as far apart as the ends of a range are. The larger one may stand first.
func inOrder(a, b *amount, weak bool) bool {
	lo, hi := a.minor, b.minor
	switch {
	case lo <= hi:
		return lo == 0 || hi <= lo*15
	case a.currency != "" && b.currency != "" && b.period != "" && !weak: // $75,000 - $10,000 a year: a digit is lost
		return lo <= hi*15
	}
	return lo <= hi*2 && (b.currency != "" || a.grouped == b.grouped)
}

// mixed says whether two ways to write a currency may be one: "$120,000 - $140,000 CAD".
func mixed(a, b string) bool {
	return len(a) < 3 || len(b) < 3
}

// between says whether a range that "and" parts is announced before its first amount.
func between(low string, i int) bool {
	w := lastWord(low, i)
	switch w {
	case "between", "zwischen", "entre", "tussen", "mellan", "mellem", "mellom", "tra", "between:":
		return true
	case "from", "ranging", "ranges", "von", "de", "range", "approximately", "of":
		return true
	}
	return false
}

// weakRange says whether two amounts parted by a word such as "à" are a range by their looks alone.
func weakRange(low string, a, b *amount) bool {
	w := low[a.end:b.start]
	if strings.Contains(w, "/") && (a.period != "" || a.minor >= b.minor || strings.HasPrefix(strings.TrimLeft(low[b.end:], " "), "ote")) { // "$45k / $60k OTE" tells the base first
		return false
	}
	if strings.Contains(w, "and") || strings.Contains(w, " e") || strings.Contains(w, "und") || strings.Contains(w, " y") || strings.Contains(w, " i") || strings.Contains(w, "och") || strings.Contains(w, "og") {
		return false
	}
	return a.currency != "" && b.currency != "" || a.scale > 1 || b.scale > 1 || a.grouped && b.grouped
}

// join makes the phrase a range.
func (ph *phrase) join(a, b amount) {
	ph.lo, ph.hi, ph.two = a, b, true
	ph.end = b.written
	ph.period = a.period
	if b.period != "" {
		ph.period = b.period
	}
	if len(b.currency) == 3 || ph.currency == "" {
		ph.currency = b.currency
	}
	if ph.currency == "" {
		ph.currency = a.currency
	}
}
