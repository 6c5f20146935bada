package pay

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// facts makes facts of the statements, those of a minimum and a maximum beside each other joined.
func (s *scanner) facts() []Fact {
	var out []Fact
	s.found = slices.DeleteFunc(s.found, s.besideMoney)
	for i := 0; i < len(s.found); i++ {
		st := &s.found[i]
		if (st.edge == lower || st.open == lower) && !st.two {
			if j := s.maximum(i); j > 0 {
				st.hi, st.two, st.open = s.found[j].hi, true, both
				st.end = s.found[j].end
				if st.period == "" {
					st.period = s.found[j].period
				}
				if len(s.found[j].currency) == 3 {
					st.currency = s.found[j].currency
				}
				i = j
			}
		}
		out = append(out, s.fact(st))
	}
	return out
}

// besideMoney says whether a bare number stands in a pay field that holds money: "Band 5 per annum, $84,770 to $98,205".
func (s *scanner) besideMoney(st statement) bool {
	return st.field && st.currency == "" && slices.ContainsFunc(s.found, func(o statement) bool { return o.field && o.currency != "" })
}

// maximum is the index of the statement that holds the upper end to the minimum at i, 0 where there is none.
func (s *scanner) maximum(i int) int {
	for j := i + 1; j < len(s.found) && j <= i+2; j++ {
		a, b := &s.found[i], &s.found[j]
		if b.block > a.block+2 || b.two || b.start-a.end > 120 || b.edge == lower && b.open != upper {
			return 0
		}
		if b.edge == upper || b.open == upper {
			if b.hi.minor < a.lo.minor || (a.edge != lower || b.edge != upper) && !s.oneRange(a, b) {
				return 0
			}
			return j
		}
	}
	return 0
}

// maxApart bounds what stands between the two ends of a range that words open, in bytes: "and going".
const maxApart = 24

// oneRange says whether "minimum $50,000" and "maximum $60,000" are the ends of one range: nothing but a few words is between them, and
// they are of one currency and one period, where both tell them.
func (s *scanner) oneRange(a, b *statement) bool {
	if a.block != b.block || b.start < a.end || b.start-a.end > maxApart {
		return false
	}
	if gap := s.p.Text[a.end:b.start]; strings.ContainsAny(gap, ".;\n") {
		return false
	}
	return (a.currency == b.currency || a.currency == "" || b.currency == "") && (a.period == b.period || a.period == "" || b.period == "")
}

func (s *scanner) fact(st *statement) Fact {
	f := Fact{
		Mark: fact.At(s.p, posting.Range{Start: st.start, End: st.end}),
		Kind: singleKind, Basis: st.basis, Period: st.period, PeriodStated: st.period != "",
		Currency: s.currency(st), CurrencyStated: st.currency != "" || st.hi.lakh, Source: sourceOf(&s.p.Blocks[st.block]),
	}
	lo, hi := fact.Number{Minor: st.lo.minor, Known: true}, fact.Number{Minor: st.hi.minor, Known: true}
	open := st.open
	if !st.two && open == both && (st.edge == lower || st.edge == upper) {
		open = st.edge
	}
	switch {
	case st.two && st.lo.minor == 0: // "$0 – $65K" has no lower end that anybody is paid
		f.Kind, f.Max = openKind, hi
	case st.two && st.lo.minor != st.hi.minor:
		f.Kind, f.Min, f.Max = rangeKind, lo, hi
	case open == lower && !st.two:
		f.Kind, f.Min = openKind, lo
	case open == upper && !st.two:
		f.Kind, f.Max = openKind, hi
	default:
		f.Min, f.Max = lo, lo
	}
	if f.Period == "" {
		f.Period = periodBySize(max(st.lo.minor, st.hi.minor)/100, f.Currency)
	}
	if f.Kind == rangeKind && lo.Minor > 0 {
		f.Width = int(min(hi.Minor*100/lo.Minor, 1<<20))
	}
	if f.Kind == rangeKind && lo.Minor > hi.Minor {
		f.Repair = swap(s.p, st)
	}
	f.Doubt = doubt(st, f.Currency)
	return f
}

// currency is the currency of a statement. A country that stands right before a dollar tells whose it is: "US: $150,000; Canada: $170,000".
func (s *scanner) currency(st *statement) string {
	if st.currency == dollar {
		switch w := lastWord(s.p.Lower, st.start); w {
		case "us", "usa", "u.s", "states":
			return "USD"
		case "canada", "canadian":
			return "CAD"
		}
	}
	if st.currency == "" && st.hi.lakh { // those who count in lakhs are paid in rupees
		return "INR"
	}
	return s.resolve(st.currency)
}

// sourceOf says where a block stands.
func sourceOf(b *posting.Block) string {
	switch {
	case b.Field == posting.TitleField:
		return "title"
	case b.Role == posting.Field:
		return "field"
	}
	return "body"
}
