// Package notice recognises words about one candidate's repeated or multiple applications: "apply only once", "previous
// applicants need not apply", "one application per person", in English, German, French, Spanish, Dutch and Swedish.
//
// What counts is data, rules/tables/notices.yaml: words sorted into classes, and patterns that are sequences of classes. This
// package finds the few sentences that speak of applications at all, sorts their words and runs the patterns. It recognises
// and does not judge whether a notice is good.
package notice

import (
	"slices"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/stem"
	"github.com/postlint/postlint/lint/internal/posting"
)

//go:generate go run ./generate

// Fact is one such notice: a sentence, or neighbouring sentences of one block.
type Fact struct {
	fact.Mark
	// Where is the place of Scope; its text is empty where no scope is stated.
	Where       fact.Mark `json:"where"`
	Class       string    `json:"class"`       // limit, quota, cool-off, keep-one, consequence, channel, pool, reassurance
	Scope       string    `json:"scope"`       // the words that say for which roles, region, entity or channel it holds, or ""
	Codes       []string  `json:"codes"`       // ISO 3166-1 codes of the countries in the scope
	Countries   []string  `json:"countries"`   // their names as written, in the order of Codes
	Period      string    `json:"period"`      // the words that say for how long, or ""
	Quota       int       `json:"quota"`       // how many applications are allowed, 0 where not stated
	Consequence string    `json:"consequence"` // delay, reject, disqualify, discard, merge, negative, or ""
	Bold        bool      `json:"bold"`        // set in bold inside running text
}

// Recognise finds the notices in the order of the text. Chrome and fields are not read.
// stems are where those of Stems stand in the lower-cased text; it looks for them itself where they are nil.
func Recognise(p *posting.Posting, stems *stem.Found) []Fact {
	var store [128]token // room for the words of a common sentence, so that they cost no allocation
	r := recogniser{p: p, block: -1, last: -1}
	for at := nextStem(stems, p.Lower, 0); at >= 0; {
		s := r.sentence(at)
		if s.Len() > 0 {
			s.End = r.read(s, store[:0])
		}
		at = nextStem(stems, p.Lower, max(s.End, at+1))
	}
	return r.out
}

type recogniser struct {
	p     *posting.Posting
	block int // index of the block that the last sentence stood in
	last  int // end of the last notice's sentence, where the next sentence may join it
	out   []Fact
}

// read takes the notice of a sentence, or of a question about a former application and its answer ("Applied before? There is
// no need to do so again."), and says where the text that it read ends. The store is room for words.
func (r *recogniser) read(s posting.Range, store []token) (end int) {
	lower := r.p.Lower
	tokens := tokenize(store, lower, s)
	if h, ok := find(tokens); ok {
		r.take(s, h, tokens)
		return s.End
	}
	asks := lower[s.End-1] == '?' && s.End < r.p.Blocks[r.block].End
	if !asks || !slices.ContainsFunc(tokens, func(t token) bool { return t.classes.has(cApplied) }) {
		return s.End
	}
	both := posting.Range{Start: s.Start, End: r.sentence(s.End).End}
	tokens = tokenize(tokens[:0], lower, both)
	if h, ok := find(tokens); ok {
		r.take(both, h, tokens)
		return both.End
	}
	return s.End
}

// sentence is the sentence that holds the offset, empty where it stands in a block that is not read.
func (r *recogniser) sentence(at int) posting.Range {
	blocks := r.p.Blocks
	for r.block+1 < len(blocks) && blocks[r.block+1].Start <= at {
		r.block++
	}
	if r.block < 0 || at >= blocks[r.block].End {
		return posting.Range{}
	}
	if b := &blocks[r.block]; b.Role != posting.Body {
		return posting.Range{Start: b.End, End: b.End}
	}
	return sentence(r.p.Text, blocks[r.block].Range, at)
}

// take makes a fact of a sentence, or joins it to the notice in the sentence before.
func (r *recogniser) take(s posting.Range, h hit, tokens []token) {
	text := s
	if s.Len() > longSentence {
		text = clause(r.p.Text, s, int(tokens[h.first].start), int(tokens[h.last].end))
	}
	text = trim(r.p.Text, text)
	f := Fact{Class: h.class}
	d := details{p: r.p, tokens: tokens}
	var where posting.Range
	where, f.Codes, f.Countries = d.scope()
	if where.Len() > 0 {
		f.Where = fact.At(r.p, where)
		f.Scope = f.Where.Text
	}
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
		f.Scope, f.Where, f.Codes, f.Countries = next.Scope, next.Where, next.Codes, next.Countries
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

// relate points from the countries of a notice to where the posting names its places.
func relate(p *posting.Posting, f *Fact) {
	if len(f.Codes) == 0 {
		return
	}
	f.Where.Related = nil
	if p.Title >= 0 {
		f.Where.Related = append(f.Where.Related, fact.Related{Message: "the title", Span: p.Span(p.Blocks[p.Title].Range)})
	}
	for i := range p.Blocks {
		if p.Blocks[i].Field == posting.LocationField {
			f.Where.Related = append(f.Where.Related, fact.Related{Message: "a place of the job", Span: p.Span(p.Blocks[i].Range)})
			return
		}
	}
}
