package date

import (
	"strings"
	"time"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
)

// day counts days; its zero point does not matter.
type day int

const noDayKnown = day(-1 << 40)

// dayOf is the day of a date, false where no such day exists.
func dayOf(year, month, d int) (day, bool) {
	if month < 1 || month > 12 || d < 1 || d > daysIn(year, month) {
		return noDayKnown, false
	}
	return day(time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC).Unix() / 86400), true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (d day) iso() string {
	if d == noDayKnown {
		return ""
	}
	return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly)
}

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int {
	return (int(time.Unix(int64(d)*86400, 0).UTC().Weekday())+6)%7 + 1
}

func parseDay(iso string) day {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return noDayKnown
	}
	return day(t.Unix() / 86400)
}

// facts makes facts of all statements.
func (r *reader) facts(c *Context) []Fact {
	out := make([]Fact, len(r.found))
	today := parseDay(c.AsOf)
	base := noDayKnown // the day from which on a date without a year is looked for
	dayFirst, settled := false, false
	for i := range r.found {
		if r.found[i].swap && !settled {
			dayFirst, settled = r.dayFirst(c)
			break
		}
	}
	for i := range r.found { // a posting may name its own day behind its deadline
		st := &r.found[i]
		if st.kind != posted && st.kind != opens || st.swap && !settled || st.year == 0 {
			continue
		}
		if d, ok := st.read(dayFirst); ok && st.day > 0 {
			base = max(base, d)
		}
	}
	for i := range r.found {
		out[i] = r.fact(&r.found[i], today, base, dayFirst, settled)
	}
	if r.rolling(out) {
		for i := range out {
			out[i].Rolling = out[i].Kind == posted || out[i].Kind == deadline && out[i].Source != inField
		}
	}
	return out
}

// read is the day of a statement whose year is known.
func (st *statement) read(dayFirst bool) (day, bool) {
	d, m := st.day, st.month
	if st.swap && !dayFirst {
		d, m = m, d
	}
	return dayOf(st.year, m, d)
}

func (r *reader) fact(st *statement, today, base day, dayFirst, settled bool) Fact {
	f := Fact{Mark: fact.At(r.p, st.Range), Kind: st.kind, Source: st.source, Midnight: st.midnight, Certainty: certain}
	only, latest := noDayKnown, noDayKnown
	switch {
	case st.ago != 0:
		f.Certainty = relative
	case st.month == 0:
		f.Certainty = unreadable
	case st.day == 0:
		f.Certainty = noDay
		if st.month <= 12 {
			latest, _ = dayOf(st.year, st.month, daysIn(st.year, st.month))
		}
	case st.year == 0:
		only, f.Certainty, f.Doubt = st.next(base)
	case st.swap:
		only, latest, f.Certainty = st.either(dayFirst, settled)
	default:
		var ok bool
		if only, ok = dayOf(st.year, st.month, st.day); !ok {
			f.Doubt = impossible
		}
	}
	if only != noDayKnown {
		latest = only
		f.Weekday = weekdays[only.weekday()]
		if st.weekday > 0 && only.weekday() != st.weekday {
			f.Doubt = weekday
		}
		if last, ok := dayOf(st.year, st.month, st.lastDay); ok {
			latest = last
		}
	}
	f.ISO, f.Latest = only.iso(), latest.iso()
	if latest != noDayKnown && today != noDayKnown {
		f.Days = int(latest - today)
	}
	return f
}

// maxAhead is how many days behind the day of publication a date without a year is looked for: two in three of the deadlines
// that postings give with a year lie within one month, and a year's end may part the two.
const maxAhead = 120

// next is the first day of that name behind base.
func (st *statement) next(base day) (day, string, string) {
	if st.month > 12 || st.day > daysIn(2024, st.month) { // 29 February exists in some years
		return noDayKnown, noYear, impossible
	}
	if base == noDayKnown || st.kind == posted {
		return noDayKnown, noYear, ""
	}
	first := time.Unix(int64(base)*86400, 0).UTC().Year()
	for year := first; year <= first+1; year++ {
		d, ok := dayOf(year, st.month, st.day)
		if ok && d >= base && d <= base+maxAhead && (st.weekday == 0 || st.weekday == d.weekday()) {
			st.year = year
			return d, derived, ""
		}
	}
	return noDayKnown, noYear, ""
}

// either reads 04/03/2026: by the day of the week, by what settles the order in this posting, else both ways.
func (st *statement) either(dayFirst, settled bool) (only, latest day, certainty string) {
	a, _ := dayOf(st.year, st.month, st.day)
	b, _ := dayOf(st.year, st.day, st.month)
	if st.weekday > 0 && (a.weekday() == st.weekday) != (b.weekday() == st.weekday) {
		if a.weekday() == st.weekday {
			return a, a, certain
		}
		return b, b, certain
	}
	switch {
	case settled && dayFirst:
		return a, a, derived
	case settled:
		return b, b, derived
	}
	return noDayKnown, max(a, b), ambiguous
}

// dayFirst says in which order the posting writes day and month, and whether that can be told: by its other dates, by its
// language, by its countries, by the pound sign. The United States alone write the month first; Canada and the Philippines do
// both.
func (r *reader) dayFirst(c *Context) (yes, settled bool) {
	if r.monthFirst != r.dayFirsts {
		return r.dayFirsts, true
	}
	switch c.Lang {
	case "en", "":
	default:
		return true, true
	}
	us, others := false, false
	for _, code := range c.Countries {
		switch code {
		case "US":
			us = true
		case "CA", "PH":
			us, others = true, true
		default:
			others = true
		}
	}
	if us != others {
		return others, true
	}
	if !us && strings.Contains(r.p.Text, "£") {
		return true, true
	}
	return false, false
}

// open are the words that say that a posting stays open behind its deadline; stays finds them.
var (
	open  = [...]string{"open until", "remain open", "remains open", "ongoing basis", "rolling basis", "rolling recruitment", "rolling deadline", "rolling campaign", "laufend", "au fil de l", "löpande", "doorlopend", "hasta cubrir"}
	stays = stem.New("lled", "pen ", "n op", "s op", "ngoi", "olli", "ufen", "u fi", "pand", "orlo", "cubr")
)

// rolling says whether the posting says that it stays open.
func (r *reader) rolling(list []Fact) bool {
	asked := false
	for i := range list {
		asked = asked || list[i].Kind == posted || list[i].Kind == deadline && list[i].Source != inField
	}
	if !asked {
		return false
	}
	low := r.p.Lower
	for at, s := stays.Next(low, 0); at >= 0; at, s = stays.Next(low, at+1) {
		if s == "lled" { // "until the position is filled"
			if from := low[max(0, at-40):at]; strings.Contains(from, "until ") || strings.Contains(from, "till ") {
				return true
			}
			continue
		}
		for _, x := range open {
			if from := at - strings.Index(x, s); strings.Contains(x, s) && from > 0 && strings.HasPrefix(low[from:], x) && !endsInLetter(low[:from]) && !letterAt(low, from+len(x)) {
				return true
			}
		}
	}
	return false
}
