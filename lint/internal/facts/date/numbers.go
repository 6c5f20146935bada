package date

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

// plausible says whether a date of a posting may name the year.
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
