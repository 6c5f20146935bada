package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// expression is a date as it is written. Absent parts are 0.
type expression struct {
	posting.Range // with the day of the week in front of it
	year          int
	month, day    int
	lastDay       int   // of "5–6 November"
	swap          bool  // day and month may be swapped: 04/03/2026
	weekday       int   // 1 is Monday, 0 is not said
	ago           int   // 1: "three days ago", -1: "in two weeks"
	bare          bool  // written in a form that much else is written in: 04/03, 4.3.
	order         order // of numbers that tell it
}

// order is the order of day and month in a date of numbers.
type order uint8

const (
	anyOrder order = iota
	dayMonth
	monthDay
)

// The years that a date of a posting may name.
const firstYear, lastYear = 1990, 2099

// expressionAt reads the date whose first digit is at i. Words before the digit that belong to it are looked for from floor on.
func expressionAt(p *posting.Posting, i int, in posting.Range, floor int) (e expression, ok bool) {
	s := scan{p.Text, p.Lower, in.End}
	if i > in.Start && !s.begins(i, in.Start) {
		return e, false
	}
	floor = max(in.Start, floor)
	switch n := s.digits(i); n {
	case 1, 2:
		e, ok = s.short(i, n, floor)
	case 4:
		if e, ok = s.yearFirst(i); !ok {
			e, ok = s.monthYear(i, floor)
		}
	}
	if ok {
		s.weekdayBefore(&e, floor)
	}
	return e, ok
}

// short reads a date that begins with n digits, one or two: those of a day or a month, or of how many days or weeks it is away.
func (s *scan) short(i, n, floor int) (e expression, ok bool) {
	if e, ok = s.monthFirst(i, n, floor); ok {
		return e, true
	}
	if e, ok = s.dayFirst(i, n); ok {
		return e, true
	}
	if e, ok = s.numbers(i, n); ok {
		return e, true
	}
	return s.relative(i, n, floor)
}

// scan reads one text, up to end.
type scan struct {
	text, lower string
	end         int
}

// at is the byte at i, 0 outside of the text.
func (s *scan) at(i int) byte {
	if i < 0 || i >= s.end {
		return 0
	}
	return s.text[i]
}

// digits is how many digits stand at i.
func (s *scan) digits(i int) int {
	n := 0
	for isDigit(s.at(i + n)) {
		n++
	}
	return n
}

// number is the value of the n digits at i.
func (s *scan) number(i, n int) int {
	v := 0
	for ; n > 0; n-- {
		v = v*10 + int(s.text[i]-'0')
		i++
	}
	return v
}

// begins says whether a number that may be a date begins at i: no digit, decimal mark, currency sign or small letter
// stands before it. Capitals may: fused headers write "US4 March 2026".
func (s *scan) begins(i, from int) bool {
	switch c := s.text[i-1]; {
	case isDigit(c), c == '$', c == '#', c == '+', c == '=', c == '&', c == '%', c == '@':
		return false
	case c == '.' || c == ',' || c == '/' || c == '-' || c == ':':
		return i-2 < from || !isDigit(s.text[i-2]) && (c != '/' || s.text[i-2] == ' ')
	case c >= 'a' && c <= 'z':
		return false
	}
	return true
}

// ends says whether a date may end before i: no digit, and no small letter, goes on there.
func (s *scan) ends(i int) bool {
	c := s.at(i)
	if isDigit(c) || c >= 'a' && c <= 'z' {
		return false
	}
	if (c == '.' || c == ',' || c == '/' || c == '-') && isDigit(s.at(i+1)) {
		return false
	}
	return true
}

// blank is where the blanks that begin at i end.
func (s *scan) blank(i int) int {
	for i < s.end {
		switch {
		case s.text[i] == ' ' || s.text[i] == '\t' || s.text[i] == '\n' || s.text[i] == '\r':
			i++
		case strings.HasPrefix(s.text[i:s.end], "\u00a0"):
			i += len("\u00a0")
		default:
			return i
		}
	}
	return i
}

// back is where the blanks before i begin.
func (s *scan) back(i, floor int) int {
	for i > floor {
		switch {
		case s.text[i-1] == ' ' || s.text[i-1] == '\t' || s.text[i-1] == '\n' || s.text[i-1] == '\r':
			i--
		case strings.HasSuffix(s.text[floor:i], "\u00a0"):
			i -= len("\u00a0")
		default:
			return i
		}
	}
	return i
}

// wordStart is where the run of letters that ends at to begins.
func (s *scan) wordStart(to, floor int) int {
	for to > floor {
		r, n := utf8.DecodeLastRuneInString(s.lower[floor:to])
		if !unicode.IsLetter(r) {
			break
		}
		to -= n
	}
	return to
}

// wordEnd is where the run of letters that begins at i ends; no more than most bytes of it are looked at, but for its last letter.
func (s *scan) wordEnd(i, most int) int {
	to := i
	for to < s.end && to-i <= most {
		r, n := utf8.DecodeRuneInString(s.lower[to:s.end])
		if !unicode.IsLetter(r) {
			break
		}
		to += n
	}
	return to
}

// relative reads "3 days ago", "30+ days ago", "vor 3 Tagen", "in 2 weeks".
func (s *scan) relative(i, n, floor int) (expression, bool) {
	e := expression{}
	e.Start = i
	at := i + n
	if s.at(at) == '+' {
		at++
	}
	at = s.blank(at)
	to := s.wordEnd(at, s.end)
	if !unit(s.lower[at:to]) {
		return e, false
	}
	e.End = to
	for _, x := range [...]string{"ago", "geleden", "sedan"} {
		if at = s.blank(to); strings.HasPrefix(s.lower[at:s.end], x) && !letterAt(s.lower[:s.end], at+len(x)) {
			e.ago, e.End = 1, at+len(x)
			return e, true
		}
	}
	before := s.lower[floor:s.back(i, floor)]
	for _, x := range [...]string{"vor", "il y a", "hace", "för"} {
		if rest, ok := strings.CutSuffix(before, x); ok && !endsInLetter(rest) {
			e.ago, e.Start = 1, floor+len(rest)
			return e, true
		}
	}
	for _, x := range [...]string{"in", "within", "in the next", "innerhalb von", "binnen", "dans", "dans les", "sous", "en", "dentro de", "over", "om", "inom"} {
		if rest, ok := strings.CutSuffix(before, x); ok && !endsInLetter(rest) {
			e.ago, e.Start = -1, floor+len(rest)
			return e, true
		}
	}
	return e, false
}

// endsInLetter says whether the last character is a letter: then what stands behind it is no word of its own.
func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}
