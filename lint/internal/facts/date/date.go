// Package date recognises the days that a posting speaks of: when it was published, until when one may apply, when the job
// begins and ends, when interviews are held. It reads English, German, French, Spanish, Dutch and Swedish.
//
// A day counts only where a field, a label or the words of its sentence say what it is for: the year of a foundation, of a
// funding round, of a version or a course is no fact. It does not judge whether a day is good; package facts hands it the day
// that days are counted from, the posting's language and the countries of its places, which settle whether 04/03 is in March.
package date

import (
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one day, or one way to name a day.
type Fact struct {
	fact.Mark
	// Kind is posted, opens (the first day to apply), deadline (the last one), interview, start or end (of the job).
	Kind string `json:"kind"`
	// ISO is the day, YYYY-MM-DD, or "" where it cannot be told or does not exist.
	ISO string `json:"iso"`
	// Latest is the last day that may be meant, YYYY-MM-DD: it equals ISO where that is known, and is the later reading of
	// 04/03/2026 and the last day of "March 2026". "" where the year is not known.
	Latest string `json:"latest"`
	// Certainty is certain; derived (the year, or the order of day and month, comes from elsewhere in the posting); ambiguous (day
	// and month may be swapped); no-year; no-day (only month and year are said); relative ("in two weeks"); unreadable (a field
	// without a day).
	Certainty string `json:"certainty"`
	// Days counts from the as-of day to Latest, negative in the past; 0 where Latest is "".
	Days int `json:"days"`
	// Doubt says why the date cannot be meant as it is written: impossible (31 February) or weekday (it is no Friday); else "".
	Doubt string `json:"doubt"`
	// Weekday is the English name of the day of the week that ISO falls on, "" where ISO is "".
	Weekday string `json:"weekday"`
	// Source is field, label ("Closing date: …") or text.
	Source string `json:"source"`
	// Rolling says of a deadline, and of the day of publication, that the posting stays open "until filled".
	Rolling bool `json:"rolling"`
	// Midnight says that the date is given with midnight, which may be its first or its last minute.
	Midnight bool `json:"midnight"`
}

// The kinds of dates.
const (
	posted    = "posted"
	opens     = "opens"
	deadline  = "deadline"
	interview = "interview"
	start     = "start"
	end       = "end"
)

// The certainties of a date.
const (
	certain    = "certain"
	derived    = "derived"
	ambiguous  = "ambiguous"
	noYear     = "no-year"
	noDay      = "no-day"
	relative   = "relative"
	unreadable = "unreadable"
)

// Doubts.
const (
	impossible = "impossible"
	weekday    = "weekday"
)

// The sources of a date.
const (
	inField = "field"
	inLabel = "label"
	inText  = "text"
)

// Context is what other recognisers found and the caller knows.
type Context struct {
	AsOf      string   // YYYY-MM-DD, the day that Days count from
	Lang      string   // ISO 639-1, or ""
	Countries []string // ISO 3166-1 codes of the places of work
}

// Recognise finds the dates in the order of the text. Chrome is not read, and of the fields only those of days. Of days in
// the text fact.Most are read.
func Recognise(p *posting.Posting, c Context) []Fact {
	r := reader{p: p}
	for i := range p.Blocks {
		switch b := &p.Blocks[i]; {
		case b.Field == posting.PostedField:
			r.field(i, posted)
		case b.Field == posting.ValidThroughField:
			r.field(i, deadline)
		case b.Role == posting.Body:
			r.block(i)
		}
	}
	if len(r.found) == 0 {
		return nil
	}
	return r.facts(&c)
}

// reader finds the dates of one posting that something gives a meaning to.
type reader struct {
	p     *posting.Posting
	found []statement
	// Whether a date of the posting, of whatever meaning, writes 25/3/2026 or 3/25/2026.
	dayFirsts, monthFirst bool
}

// statement is an expression with its meaning.
type statement struct {
	expression
	kind, source string
	block        int
	midnight     bool
}

// field reads a field that holds a day and nothing else.
func (r *reader) field(block int, kind string) {
	b := &r.p.Blocks[block]
	st := statement{kind: kind, source: inField, block: block}
	for i := fact.NextDigit(r.p.Text, b.Start, b.End); i < b.End; i = fact.NextDigit(r.p.Text, i+1, b.End) {
		if e, ok := expressionAt(r.p, i, b.Range, b.Start); ok {
			st.expression = e
			break
		}
	}
	st.Range = b.Range
	r.found = append(r.found, st)
}

// block reads a block of the body. Most blocks hold no digit, and are left behind here.
func (r *reader) block(block int) {
	b := &r.p.Blocks[block]
	text := r.p.Text
	var last statement // the date before, whether it has a meaning or not
	last.End = b.Start
	for i := fact.NextDigit(text, b.Start, b.End); i < b.End && len(r.found) < fact.Most; i = fact.NextDigit(text, i+1, b.End) {
		e, ok := expressionAt(r.p, i, b.Range, last.End)
		if !ok {
			for i+1 < b.End && isDigit(text[i+1]) {
				i++
			}
			continue
		}
		r.dayFirsts, r.monthFirst = r.dayFirsts || e.order == dayMonth, r.monthFirst || e.order == monthDay
		st := statement{expression: e, block: block}
		r.meaning(&st, &last)
		if st.kind != "" {
			r.found = append(r.found, st)
		}
		last, i = st, e.End-1
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
