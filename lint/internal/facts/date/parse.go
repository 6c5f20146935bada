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
func expressionAt(p *posting.Posting, i int, in posting.Range, floor int) (expression, bool) {
	s := scan{p.Text, p.Lower, in.End}
	n := s.digits(i)
	var e expression
	var ok bool
	switch {
	case i > in.Start && !s.begins(i, in.Start):
		return e, false
	case n == 4:
		if e, ok = s.yearFirst(i); !ok {
			e, ok = s.monthYear(i, max(in.Start, floor))
		}
	case n <= 2:
		if e, ok = s.monthFirst(i, n, max(in.Start, floor)); ok {
			break
		}
		if e, ok = s.dayFirst(i, n); ok {
			break
		}
		if e, ok = s.numbers(i, n); !ok {
			e, ok = s.relative(i, n, max(in.Start, floor))
		}
	default:
		return e, false
	}
	if !ok {
		return e, false
	}
	s.weekdayBefore(&e, max(in.Start, floor))
	return e, true
}

// scan reads one text, up to end.
type scan struct {
	text, lower string
	end         int
}

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

// yearFirst reads 2026-03-04, 2026/03/04, 2026.03.04, with or without a time behind it.
func (s *scan) yearFirst(i int) (expression, bool) {
	sep := s.at(i + 4)
	if sep != '-' && sep != '/' && sep != '.' {
		return expression{}, false
	}
	m := s.digits(i + 5)
	if m < 1 || m > 2 || s.at(i+5+m) != sep {
		return expression{}, false
	}
	d := s.digits(i + 6 + m)
	to := i + 6 + m + d
	if d < 1 || d > 2 || !s.ends(to) && s.at(to) != 't' {
		return expression{}, false
	}
	e := expression{year: s.number(i, 4), month: s.number(i+5, m), day: s.number(i+6+m, d)}
	e.Start, e.End = i, to
	return e, plausible(e.year) && (sep == '-' || e.month <= 12 && e.day <= 31)
}

func plausible(year int) bool { return year >= firstYear && year <= lastYear }

// year reads a year of four digits at i, or of two digits; n is its length, 0 where there is none.
func (s *scan) year(i int) (year, n int) {
	switch n = s.digits(i); n {
	case 4:
		year = s.number(i, 4)
	case 2:
		year = 2000 + s.number(i, 2)
	}
	if !plausible(year) || !s.ends(i+n) {
		return 0, 0
	}
	return year, n
}

// numbers reads 4/3/2026, 4.3.2026, 04-03-26, 4.3. and 4/3. Points order day and month; for the others the posting decides.
func (s *scan) numbers(i, n int) (expression, bool) {
	sep := s.at(i + n)
	if sep != '.' && sep != '/' && sep != '-' {
		return expression{}, false
	}
	at := i + n + 1
	if sep == '.' && s.at(at) == ' ' { // "4. 3. 2026"
		at++
	}
	m := s.digits(at)
	if m < 1 || m > 2 {
		return expression{}, false
	}
	e := expression{day: s.number(i, n), month: s.number(at, m)}
	e.Start, e.End = i, at+m
	to := at + m
	if s.at(to) == sep {
		from := to + 1
		if sep == '.' && s.at(from) == ' ' {
			from++
		}
		year, k := s.year(from)
		switch {
		case k > 0:
			e.year, e.End = year, from+k
		case sep == '.' && !isDigit(s.at(from)):
			e.End = to + 1 // "4.3." without a year
		default:
			return e, false
		}
	} else if !s.ends(to) || sep != '/' { // 9-5 and 3.5 are no dates
		return e, false
	} else if from := s.blank(to); from > to && s.digits(from) == 4 { // "19/11 2026"
		if year, k := s.year(from); k > 0 {
			e.year, e.End = year, from+k
		}
	}
	if e.year == 0 || e.End-e.Start < len("4.3.2026") {
		e.bare = true
	}
	return e, e.arrange(sep)
}

// arrange tells day from month by the numbers alone, where they do.
func (e *expression) arrange(sep byte) bool {
	switch {
	case e.day == 0 || e.month == 0:
		return false
	case sep == '.':
	case e.day > 12 && e.month <= 12:
		e.order = dayMonth
	case e.month > 12 && e.day <= 12:
		e.day, e.month, e.order = e.month, e.day, monthDay
	case e.day != e.month && e.day <= 12:
		e.swap = true
	}
	if e.bare {
		return e.day <= 31 && e.month <= 12
	}
	return e.day <= 99 && e.month <= 99
}

// dayFirst reads "4 March 2026", "4. März", "1er mars", "4 de marzo de 2026", "4:e mars", "4-Mar-26", "5–6 November 2026".
func (s *scan) dayFirst(i, n int) (expression, bool) {
	e := expression{day: s.number(i, n)}
	e.Start = i
	at := s.ordinal(i + n)
	if last, to, ok := s.lastDay(at); ok && last > e.day {
		e.lastDay, at = last, to
	}
	at = s.of(at)
	m, k := s.month(at)
	if m == 0 || e.day == 0 {
		return e, false
	}
	e.month, e.End = m, at+k
	s.yearBehind(&e)
	if e.year == 0 && s.at(e.End-1) == '.' { // the end of the sentence
		e.End--
	}
	return e, true
}

// lastDay reads the last day of "5–6 November", "5 and 6 November", "5/6 November".
func (s *scan) lastDay(i int) (day, to int, ok bool) {
	at := s.blank(i)
	switch s.at(at) {
	case '-', '/', '&', 0xe2, 'a', 'b', 'e', 'o', 't', 'u', 'y': // a dash of three bytes begins with 0xe2
	default:
		return 0, 0, false
	}
	for _, link := range [...]string{"-", "–", "—", "/", "&", "and ", "or ", "to ", "und ", "oder ", "bis ", "et ", "ou ", "au ", "y ", "al ", "en ", "of ", "och "} {
		if !strings.HasPrefix(s.lower[at:s.end], link) {
			continue
		}
		at = s.blank(at + len(link))
		if n := s.digits(at); n == 1 || n == 2 {
			return s.number(at, n), s.ordinal(at + n), true
		}
		return 0, 0, false
	}
	return 0, 0, false
}

// ordinal skips what makes a number an ordinal: st, nd, rd, th, er, º, ".", ":e".
func (s *scan) ordinal(i int) int {
	if c := s.at(i); c <= ' ' || c == '-' || c == '/' || c == ',' || c == ')' { // nearly always
		return i
	}
	rest := s.lower[i:s.end]
	for _, x := range [...]string{"st", "nd", "rd", "th", "er", "º", "°", "ª", ":e", ":a", "e", "."} {
		if strings.HasPrefix(rest, x) && (x == "." || !letterAt(rest, len(x))) {
			return i + len(x)
		}
	}
	return i
}

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return unicode.IsLetter(r)
}

// of skips what may stand between day and month.
func (s *scan) of(i int) int {
	at := s.blank(i)
	switch s.at(at) {
	case '-', '/', '.':
		at = s.blank(at + 1)
	}
	switch s.at(at) {
	case 'o', 'd':
		for _, x := range [...]string{"of ", "de ", "day of ", "del "} {
			if strings.HasPrefix(s.lower[at:s.end], x) {
				return s.blank(at + len(x))
			}
		}
	}
	return at
}

// blank skips blanks; there are few.
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

// month reads the name of a month at i; n is its length with the point of an abbreviation.
func (s *scan) month(i int) (month, n int) {
	to := i
	for to < s.end && to-i <= longestMonth {
		r, size := utf8.DecodeRuneInString(s.lower[to:s.end])
		if !unicode.IsLetter(r) {
			break
		}
		to += size
	}
	for to > i { // "4 MarchApply": fused behind the name
		if m := monthOf(s.lower[i:to]); m > 0 && s.named(i, to) {
			if n = to - i; s.at(to) == '.' && n <= len("sept") {
				n++
			}
			return m, n
		}
		to = s.fused(i, to)
	}
	return 0, 0
}

// fused is the last place between i and to where a small letter is followed by a capital, or i.
func (s *scan) fused(i, to int) int {
	for j := to - 1; j > i; j-- {
		if s.text[j] >= 'A' && s.text[j] <= 'Z' && s.text[j-1] >= 'a' && s.text[j-1] <= 'z' {
			return j
		}
	}
	return i
}

// named says whether a word that is the name of a month is one here: "may" and "mar" are other words in small letters.
func (s *scan) named(i, to int) bool {
	switch s.lower[i:to] {
	case "may", "march", "mar", "jan", "dec", "sep", "set":
		return s.text[i] != s.lower[i]
	}
	return true
}

// yearBehind reads the year behind a day and a month, and widens the expression by it.
func (s *scan) yearBehind(e *expression) {
	at := e.End
	if c := s.at(at); c == ',' || c == '-' || c == '/' || c == '.' {
		at++
	}
	at = s.blank(at)
	for _, x := range [...]string{"de ", "del ", "of ", "’", "'", "‘"} {
		if strings.HasPrefix(s.lower[at:s.end], x) {
			at += len(x)
			break
		}
	}
	at = s.blank(at)
	year, n := s.year(at)
	if n == 2 {
		switch s.text[at-1] {
		case '-', '/', '\'', '\x98', '\x99': // 4-Mar-26, 4 March '26: elsewhere two digits are a time or the next day
		default:
			return
		}
	}
	if n > 0 {
		e.year, e.End = year, at+n
	}
}

// monthFirst reads "March 4, 2026", "Mar. 4th", "Mar-04-2026".
func (s *scan) monthFirst(i, n, floor int) (expression, bool) {
	m, from := s.monthBefore(i, floor)
	if m == 0 {
		return expression{}, false
	}
	e := expression{month: m, day: s.number(i, n)}
	e.Start, e.End = from, s.ordinal(i+n)
	if s.at(e.End-1) == '.' { // the end of the sentence
		e.End--
	}
	if c := s.at(e.End); c == ':' || c == '%' || e.day == 0 { // "in March 10:30"
		return e, false
	}
	s.yearBehind(&e)
	if e.year > 0 {
		return e, true
	}
	at := s.blank(e.End)
	for _, dash := range [...]string{"-", "–", "—"} { // "March 4–6, 2026"
		if !strings.HasPrefix(s.text[at:s.end], dash) {
			continue
		}
		if at = s.blank(at + len(dash)); s.digits(at) > 0 && s.digits(at) <= 2 {
			if day := s.number(at, s.digits(at)); day > e.day {
				e.lastDay, e.End = day, s.ordinal(at+s.digits(at))
				s.yearBehind(&e)
			}
		}
	}
	return e, s.ends(e.End)
}

// monthYear reads "March 2026", "Mar. 2026", "marzo de 2026".
func (s *scan) monthYear(i, floor int) (expression, bool) {
	year, n := s.year(i)
	m, from := s.monthBefore(i, floor)
	if m == 0 || n == 0 {
		return expression{}, false
	}
	e := expression{year: year, month: m}
	e.Start, e.End = from, i+n
	return e, true
}

// monthBefore reads the name of a month that ends before i.
func (s *scan) monthBefore(i, floor int) (month, from int) {
	to, from := s.wordBack(i, floor)
	switch s.lower[from:to] {
	case "de", "del", "the":
		to, from = s.wordBack(from, floor)
	}
	if to == i { // "US4" has no blank
		return 0, 0
	}
	for from < to {
		if m := monthOf(s.lower[from:to]); m > 0 && s.named(from, to) {
			return m, from
		}
		next := s.fused(from, to)
		if next == from {
			break
		}
		from = next
	}
	return 0, 0
}

// wordBack is the word before the blanks, comma, point or hyphen before i.
func (s *scan) wordBack(i, floor int) (to, from int) {
	to = s.back(i, floor)
	if to > floor && (s.text[to-1] == '.' || s.text[to-1] == ',' || s.text[to-1] == '-') {
		to--
	}
	return to, s.wordStart(to, floor)
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

// weekdayBefore widens the expression by the day of the week in front of it: "Friday, 4 March", "le vendredi 4 mars".
func (s *scan) weekdayBefore(e *expression, floor int) {
	to := s.back(e.Start, floor)
	for _, x := range [...]string{" the", ", den", " den", " el", ",", "."} {
		if strings.HasSuffix(s.lower[floor:to], x) {
			to = s.back(to-len(x), floor)
			break
		}
	}
	if to > floor && s.text[to-1] == ',' {
		to--
	}
	from := s.wordStart(to, floor)
	if f := s.fused(from, to); f > from {
		from = f
	}
	if e.weekday = weekdayOf(s.lower[from:to]); e.weekday > 0 {
		e.Start = from
	}
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
	to := at
	for to < s.end {
		r, size := utf8.DecodeRuneInString(s.lower[to:s.end])
		if !unicode.IsLetter(r) {
			break
		}
		to += size
	}
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

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}
