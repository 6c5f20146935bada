package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// letterAt says whether a letter stands at i, which may lie behind the end.
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

// month reads the name of a month at i; n is its length with the point of an abbreviation.
func (s *scan) month(i int) (month, n int) {
	to := s.wordEnd(i, longestMonth)
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
