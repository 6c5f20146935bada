// Package notice recognises words about one candidate's repeated or multiple applications: "apply only once", "previous
// applicants need not apply", "one application per person", in English, German, French, Spanish and Dutch.
//
// What counts is data, rules/tables/notices.yaml: words sorted into classes, and patterns that are sequences of classes. This
// package finds the few sentences that speak of applications at all, sorts their words and runs the patterns. It recognises
// and does not judge whether a notice is good.
package notice

import (
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

//go:generate go run ./generate

// Fact is one such notice: a sentence, or neighbouring sentences of one block.
type Fact struct {
	fact.Mark
	Class       string   `json:"class"`       // limit, quota, cool-off, keep-one, consequence, channel, pool, reassurance
	Scope       string   `json:"scope"`       // the words that say for which roles, region, entity or channel it holds, or ""
	Codes       []string `json:"codes"`       // ISO 3166-1 codes of the countries in the scope
	Period      string   `json:"period"`      // the words that say for how long, or ""
	Quota       int      `json:"quota"`       // how many applications are allowed, 0 where not stated
	Consequence string   `json:"consequence"` // delay, reject, disqualify, discard, merge, negative, or ""
	Bold        bool     `json:"bold"`        // set in bold inside running text
}

// Recognise finds the notices in the order of the text. Chrome and fields are not read.
func Recognise(p *posting.Posting) []Fact {
	r := recogniser{p: p, block: -1, last: -1}
	table := jumpTable()
	for at := nextStem(p.Lower, 0, table); at >= 0; {
		end := r.sentenceAt(at)
		at = nextStem(p.Lower, max(end, at+1), table)
	}
	return r.out
}

// jumpTable is jump for each byte: a look into it costs a third of the switch.
var jumpTable = sync.OnceValue(func() *jumps {
	var t jumps
	for c := range t {
		t[c] = uint8(jump(byte(c)))
	}
	return &t
})

type recogniser struct {
	p      *posting.Posting
	block  int // index of the block that the last sentence stood in
	last   int // end of the last notice's sentence, where the next sentence may join it
	tokens []token
	store  [96]token // room for a common sentence, so that it costs no allocation
	out    []Fact
}

// sentenceAt judges the sentence that holds the offset and says where it ends.
func (r *recogniser) sentenceAt(at int) int {
	for r.block+1 < len(r.p.Blocks) && r.p.Blocks[r.block+1].Start <= at {
		r.block++
	}
	if r.block < 0 {
		return at
	}
	b := &r.p.Blocks[r.block]
	if b.Role != posting.Body || at >= b.End {
		return at
	}
	s := sentence(r.p.Text, b.Range, at)
	r.tokens = tokenize(r.store[:0], r.p.Lower, s)
	if hit, ok := find(r.tokens); ok {
		r.take(s, hit)
	}
	return s.End
}

// take makes a fact of a sentence, or joins it to the notice in the sentence before.
func (r *recogniser) take(s posting.Range, h hit) {
	text := s
	if s.Len() > longSentence {
		text = clause(r.p.Text, s, r.tokens[h.first].start, r.tokens[h.last].end)
	}
	text = trim(r.p.Text, text)
	f := Fact{Class: h.class, Codes: []string{}}
	d := details{p: r.p, tokens: r.tokens}
	f.Scope, f.Codes = d.scope()
	f.Period = d.period()
	f.Quota = d.quota(h)
	f.Consequence = d.consequence(h)
	if n := len(r.out) - 1; n >= 0 && r.out[n].Block == r.block && blank(r.p.Text[r.last:s.Start]) && (f.Class == pool) == (r.out[n].Class == pool) {
		r.out[n].join(r.p, &f, posting.Range{Start: r.out[n].Range.Start, End: text.End})
	} else {
		f.Mark = fact.At(r.p, text)
		f.Bold = bold(r.p, r.block, f.Span)
		r.out = append(r.out, f)
	}
	r.last = s.End
	relate(r.p, &r.out[len(r.out)-1])
}

// pool is the class of notices that only say that one application counts for several roles. They limit nothing.
const pool = "pool"

// join widens the notice by the next sentence's. What the first one states stands.
func (f *Fact) join(p *posting.Posting, next *Fact, r posting.Range) {
	m := fact.At(p, r)
	f.Mark = m
	if f.Scope == "" || len(f.Codes) == 0 && len(next.Codes) > 0 {
		f.Scope, f.Codes = next.Scope, next.Codes
	}
	if f.Period == "" {
		f.Period = next.Period
	}
	if f.Quota == 0 {
		f.Quota = next.Quota
	}
	if f.Consequence == "" {
		f.Consequence = next.Consequence
	}
}

// relate points from a notice for certain countries to where the posting names its places.
func relate(p *posting.Posting, f *Fact) {
	if len(f.Codes) == 0 {
		return
	}
	f.Related = nil
	if p.Title >= 0 {
		f.Related = append(f.Related, fact.Related{Message: "the title", Span: p.Span(p.Blocks[p.Title].Range)})
	}
	for i := range p.Blocks {
		if p.Blocks[i].Field == posting.LocationField {
			f.Related = append(f.Related, fact.Related{Message: "a place of the job", Span: p.Span(p.Blocks[i].Range)})
			return
		}
	}
}
