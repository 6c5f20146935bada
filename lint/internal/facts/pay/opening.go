package pay

import "strings"

// opening takes in the words that say that one end is not stated, before and behind the phrase.
func (ph *phrase) opening(s, low string) {
	side, start := openBefore(low, ph.start)
	if side != both {
		ph.start = start
	}
	if ph.two {
		return
	}
	if side != both {
		ph.open = side
	}
	e := ph.end
	if strings.IndexByte(s[ph.lo.number.start:ph.lo.end], '+') > 0 { // $60+k
		ph.open = lower
		return
	}
	if at(s, ph.lo.end) == '+' { // $60k+, $60k+ a year
		ph.open = lower
		if ph.end == ph.lo.end {
			ph.end++
			if p, e := periodAfter(low, ph.end); p != "" {
				ph.period, ph.end = p, e
			}
		}
		return
	}
	if at(s, e) == '+' {
		if j := blank(s, e+1); j > e+1 && at(s, j)-'0' < 10 { // "$133,000 p.a.+ 12% superannuation" adds
			return
		}
		ph.open = lower
		ph.end++
		return
	}
	if n := openAfter(low, e); n > e {
		ph.open, ph.end = lower, n
	}
}

// openBefore reads words such as "up to" and "from" that end before i.
func openBefore(low string, i int) (side, int) {
	j := blankBefore(low, i)
	for range 2 {
		if c := at(low, j-1); c == '~' || c == ':' || c == '.' || c == '*' || c == '_' {
			if c == ':' {
				return both, i
			}
			j = blankBefore(low, j-1)
		}
	}
	start := max(0, j-20)
	w := low[start:j]
	if w == "" || !opensEnd[w[len(w)-1]] {
		return both, i
	}
	for _, o := range openWords {
		if strings.HasSuffix(w, o.words) && letterBefore(low, j-len(o.words)) == 0 {
			return o.side, j - len(o.words)
		}
	}
	return both, i
}

// opensEnd holds the last bytes of openWords: most words before a number end in none of them.
var opensEnd = func() (set [256]bool) {
	for _, o := range openWords {
		set[o.words[len(o.words)-1]] = true
	}
	return set
}()

var openWords = [...]struct {
	words string
	side  side
}{
	{"up to", upper},
	{"upto", upper},
	{"up to a maximum of", upper},
	{"bis zu", upper},
	{"jusqu'à", upper},
	{"jusqu’à", upper},
	{"jusqu'a", upper},
	{"hasta", upper},
	{"maximum of", upper},
	{"not to exceed", upper},
	{"fino a", upper},
	{"upp till", upper},
	{"op til", upper},
	{"opp til", upper},
	{"as much as", upper},
	{"até", upper},
	{"tot", upper},
	{"max", upper},
	{"maximum", upper},
	{"maximal", upper},
	{"starting from", lower},
	{"starts from", lower},
	{"starting at", lower},
	{"starts at", lower},
	{"start at", lower},
	{"start from", lower},
	{"beginning at", lower},
	{"commencing at", lower},
	{"from", lower},
	{"at least", lower},
	{"minimum of", lower},
	{"minimum", lower},
	{"min", lower},
	{"mindestens", lower},
	{"mind", lower},
	{"ab", lower},
	{"à partir de", lower},
	{"a partir de", lower},
	{"desde", lower},
	{"vanaf", lower},
	{"upwards of", lower},
	{"north of", lower},
	{"in excess of", lower},
	{"no less than", lower},
	{"dès", lower},
	{"od", lower},
	{"do", upper},
}

// openAfter reads "and up", "or more" and their like behind i; it returns i where there is none.
func openAfter(low string, i int) int {
	j := blank(low, i)
	for _, w := range [...]string{"and up", "and above", "or more", "or above", "upwards", "and upwards", "or higher", "und mehr", "et plus", "onwards", "minimum", "min."} {
		if strings.HasPrefix(low[j:], w) && (j+len(w) >= len(low) || letterAt(low, j+len(w)) == 0) {
			return j + len(w)
		}
	}
	return i
}
