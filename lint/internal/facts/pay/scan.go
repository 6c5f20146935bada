package pay

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

// scanner finds the phrases of a posting that are pay.
type scanner struct {
	p        *posting.Posting
	stems    *stem.Found
	found    []statement
	meaning  [4]string // of $, kr, ¥ and pesos in this posting
	resolved uint8     // the bits of those whose meaning was looked for
	read     int       // end of the last statement, which may reach into the next blocks
}

// statement is a phrase that is taken for pay.
type statement struct {
	phrase
	block int
	basis string
	field bool
}

// block reads one block.
func (s *scanner) block(n int) {
	b := &s.p.Blocks[n]
	text, low := s.p.Text, s.p.Lower
	for i := fact.NextDigit(text, max(b.Start, s.read), b.End); i < b.End && len(s.found) < fact.Most; i = fact.NextDigit(text, i+1, b.End) {
		field := b.Field == posting.PayField
		ph, ok := phraseAt(text, low, i, field)
		if !ok {
			for i < b.End && (isDigit(text[i]) || (text[i] == ',' || text[i] == '.') && isDigit(at(text, i+1))) {
				i++
			}
			continue
		}
		if st, ok := s.weigh(n, ph); ok {
			s.found = append(s.found, st)
			s.read = st.end
			i = max(i, st.end-1)
			continue
		}
		if i = max(i, ph.lo.end-1); ph.two { // both ends were looked at
			i = max(i, ph.hi.number.end-1)
		}
	}
}

// major is an end of the phrase in major units.
func (a *amount) major() int64 { return a.minor / 100 }

// weigh says whether a phrase is the pay of the posting's job.
func (s *scanner) weigh(n int, ph phrase) (statement, bool) {
	b := &s.p.Blocks[n]
	st := statement{phrase: ph, block: n, field: b.Field == posting.PayField}
	if s.impossible(&ph, st.field) {
		return st, false
	}
	text, low := s.p.Text, s.p.Lower
	st.opening(text, low)
	if perUnit(low, st.end) {
		return st, false
	}
	l := before(text, low, b.Start, st.start)
	r := after(text, low, st.end, b.End)
	st.edge = l.edge
	st.take(l.period)
	st.take(r.period)
	st.basis = l.basis
	switch {
	case r.ote:
		st.basis = "ote"
	case r.base:
		st.basis = "base"
	case r.share && st.basis == "":
		st.basis = "full-time"
	}
	if st.basis == "earnings" {
		st.basis = ""
	}
	if s.supplement(&l, b) {
		l.class, l.words = benefit, min(l.words, 2)
	}
	if s.guessed(st.end) {
		return st, false
	}
	if st.field {
		return st, !st.lump(low)
	}
	if s.score(&st, b, n, &l, &r) < enough {
		return st, false
	}
	return st, !st.bareLakh(&l, &r) && !s.ofOthers(&st, b, &l)
}

// bareLakh says whether a number with an L is no lakh for want of any word or sign of pay: "1L Summer Associate", a student in the first
// year of law.
func (st *statement) bareLakh(l *left, r *right) bool {
	return st.currency == "" && st.hi.letter && st.phrase.period == "" && l.class != payWord && r.class != payWord
}

// lump says whether the words behind an amount of a pay field make it no pay of a time: "$20K – $40K Commission", "$120 total".
func (st *statement) lump(low string) bool {
	w := strings.TrimLeft(low[st.end:min(len(low), st.end+20)], " ")
	return strings.HasPrefix(w, "commission") || strings.HasPrefix(w, "bonus") || strings.HasPrefix(w, "total")
}

// bareField says whether a bare number of a pay field is too small for a month's pay and no hour's pay either: "Band 5", "-1" where
// nothing is known, a year.
func bareField(a *amount) bool {
	switch {
	case a.scale > 1 || a.grouped:
		return false
	case a.minor < 1000_00:
		return a.decimals != 2 || a.minor < 3_00
	}
	return a.minor > 1900_00 && a.minor < 2100_00
}

// supplement says whether the word for pay belongs to a supplement: "5% of the salary", "subject to a maximum payment of".
func (s *scanner) supplement(l *left, b *posting.Block) bool {
	if l.class != payWord {
		return false
	}
	return l.word == "payment" && (l.edge == lower || l.edge == upper) || strings.Contains(s.p.Lower[max(b.Start, l.at-20):max(b.Start, l.at)], "% of ")
}

// take takes the period that words around the phrase tell, where it has none of its own and the figures may be meant so: "annual" before
// "$120,000 - $150,000 plus monthly bonus", never "monthly". A year's pay may lack its k.
func (st *statement) take(period string) {
	if st.period != "" || period == "" {
		return
	}
	st.period = period
	if d := doubt(st, st.currency); d != "" && d != thousands {
		st.period = ""
	}
}

// impossible dismisses, by the phrase alone, most numbers of a posting.
func (s *scanner) impossible(ph *phrase, field bool) bool {
	if ph.currency == "" && (countNoun(s.p.Lower, ph.hi.number.end) || ph.hi.minor < 2400 && strings.HasPrefix(s.p.Lower[ph.hi.number.end:], "pm")) { // "(12 months)", 9.45pm
		return true
	}
	if field {
		return ph.hi.minor == 0 || ph.currency == "" && ph.period == "" && bareField(&ph.hi)
	}
	top := &ph.hi
	if ph.lo.minor > top.minor {
		top = &ph.lo
	}
	if ph.currency == "" {
		if !top.grouped && top.digits > 6 { // a telephone number
			return true
		}
		if top.scale == 1 && (top.minor < 1000_00 && !(top.decimals == 2 && s.hourly(ph)) || !top.grouped && top.minor < 2100_00 && top.minor > 1900_00) {
			return true
		}
		if top.scale == 1000 && (top.major() == 401_000 || top.major() == 403_000) {
			return true
		}
		return top.scale > 1000 && !top.lakh
	}
	if top.minor == 0 {
		return true
	}
	if top.scale >= 1_000_000 && !top.lakh {
		switch ph.currency {
		case yen, "JPY", "KRW", "IDR", "VND", "COP", "CLP", "HUF", "NGN":
		default:
			return true
		}
	}
	return top.major() > 2_000_000 && sizeOf(ph.currency).yearLeast == 15_000
}

// hourly says whether a number without a currency is said to be by the hour: "21.75 - 24.10 hourly", "Hourly wage: 18.50".
func (s *scanner) hourly(ph *phrase) bool {
	return ph.period == hour || ph.period == "" && strings.Contains(s.p.Lower[max(0, ph.start-maxRemark/2):ph.start], "hourly ")
}

// perUnit says whether a price stands before i: "$99 per seat".
func perUnit(low string, i int) bool {
	if !strings.HasPrefix(low[i:], " per ") && !strings.HasPrefix(low[i:], " a ") && !strings.HasPrefix(low[i:], "/") {
		return false
	}
	j := blank(low, letters(low, i+1))
	if low[i] == '/' {
		j = i + 1
	}
	switch low[j:letters(low, j)] {
	case "seat", "user", "customer", "client", "account", "license", "licence", "head", "guest", "transaction", "violation", "device", "loaf", "ticket", "lead", "referral", "hire", "child", "plate", "km", "gb", "token":
		return true
	}
	return false
}

// guessed says whether a job board wrote the figure, not the employer: "- estimated".
func (s *scanner) guessed(i int) bool {
	w := s.p.Lower[i:min(len(s.p.Lower), i+40)]
	if before, _, ok := strings.Cut(w, "per year - estimated"); ok && strings.Trim(before, " \n") == "" {
		return true
	}
	return strings.HasPrefix(w, " - estimated") || strings.HasPrefix(w, " (glassdoor est") || strings.HasPrefix(w, " estimated ?")
}
