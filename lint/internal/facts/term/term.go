// Package term finds the words and phrases of the term tables in a posting, in one pass over its words, and says in which
// context each stands. What a word means for the posting is for the rules to say.
//
// The tables are rules/tables/terms/*.yaml; what is embedded is their compact form.
package term

import (
	"slices"
	"sort"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one word or phrase of a table, or, of a table that tallies, all words of one side.
type Fact struct {
	fact.Mark
	Term    string   `json:"term"`    // as the table has it; of a tally the different words found, with commas between
	Use     string   `json:"use"`     // what the table offers instead, or the side of a tally; "" for neither
	Section string   `json:"section"` // canonical id of the section it stands in, or ""
	Place   string   `json:"place"`   // title, heading, item or text
	Context []string `json:"context"` // negated, quoted, eeo, encouraged, name, both, aside, lawful; empty for plain use
	Plain   bool     `json:"plain"`   // Context is empty
	Count   int      `json:"count"`   // how many words it stands for: 1, of a tally all of its side
}

// Recognise finds the terms of all tables that read the language (ISO 639-1; "" reads English), by table, each in the
// order of the text. Of the fields only the title is read; chrome is not.
func Recognise(p *posting.Posting, lang string) map[string][]Fact {
	if lang == "" {
		lang = "en"
	}
	if x := indexOf(lang); x != nil {
		return x.recognise(p)
	}
	return nil
}

func (x *index) recognise(p *posting.Posting) map[string][]Fact {
	s := scanner{p: p, x: x}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role == posting.Body || b.Field == posting.TitleField {
			s.block(i)
		}
	}
	s.lawful()
	return s.out
}

// scanner reads one posting.
type scanner struct {
	p       *posting.Posting
	x       *index
	words   []token // of the block at hand
	hits    []hit   // in the block at hand, shields and grounds among them
	title   caps    // how the block at hand is written
	grounds []ground
	out     map[string][]Fact
	last    sentence // the one looked at last: words of one sentence are told its frames once
}

// hit is a phrase at words[at:end] of the block.
type hit struct {
	entry   *entry
	at, end int
}

// ground is a place that tells of a reason in law for what a table names.
type ground struct {
	*entry
	posting.Range
}

func (s *scanner) block(i int) {
	s.words = split(s.words[:0], s.p.Lower, s.p.Blocks[i].Range)
	s.hits = s.hits[:0]
	s.title = unknown
	for at := range s.words {
		w := s.words[at].text
		if s.x.may(w) {
			s.follow(s.x.words[w], at)
		}
		if len(w) >= stemKey && s.x.stem.has(w[:stemKey]) {
			s.follow(s.x.stems[w[:stemKey]], at)
		}
		if len(w) >= suffixKey && s.x.suffix.has(w[len(w)-suffixKey:]) {
			s.follow(s.x.suffixes[w[len(w)-suffixKey:]], at)
		}
	}
	if len(s.hits) > 0 {
		s.settle(i)
	}
}

// follow takes the hits of the entries whose anchor is at a word.
func (s *scanner) follow(n int32, at int) {
	for ; n != 0; n = s.x.links[n].next {
		e := &s.x.entries[s.x.links[n].entry]
		p := e.pattern()
		if a := &p.slots[p.anchor]; a.form != exact && !a.matches(s.words[at].text) { // an exact word was found by itself
			continue
		}
		if start, ok := s.back(p, p.anchor-1, at); ok {
			if end, ok := s.forward(p, p.anchor+1, at+1); ok {
				s.hits = append(s.hits, hit{e, start, end})
			}
		}
	}
}

// forward matches the slots from one on against the words from at on, and tells where they end. Of an optional word the
// longer match is tried first, of a gap the shorter one.
func (s *scanner) forward(p *pattern, slot, at int) (int, bool) {
	if slot == len(p.slots) {
		return at, true
	}
	x := &p.slots[slot]
	if x.form == gap {
		if end, ok := s.forward(p, slot+1, at); ok {
			return end, true
		}
	}
	for k := at; k < at+x.most && k < len(s.words) && x.matches(s.words[k].text) && s.joined(k-1, p.comma); k++ {
		if end, ok := s.forward(p, slot+1, k+1); ok {
			return end, true
		}
	}
	if x.optional && x.form != gap {
		return s.forward(p, slot+1, at)
	}
	return 0, false
}

// back matches the slots from one down against the words before at, and tells where they begin.
func (s *scanner) back(p *pattern, slot, at int) (int, bool) {
	if slot < 0 {
		return at, true
	}
	x := &p.slots[slot]
	if x.form == gap {
		if start, ok := s.back(p, slot-1, at); ok {
			return start, true
		}
	}
	for k := at - 1; k >= at-x.most && k >= 0 && x.matches(s.words[k].text) && s.joined(k, p.comma); k-- {
		if start, ok := s.back(p, slot-1, k); ok {
			return start, true
		}
	}
	if x.optional && x.form != gap {
		return s.back(p, slot-1, at)
	}
	return 0, false
}

// settle takes the block's hits without those that a shield of their table touches, and of hits of one table that overlap
// only the first and longest.
func (s *scanner) settle(block int) {
	slices.SortStableFunc(s.hits, func(a, b hit) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return b.end - a.end
	})
	for i := range s.hits {
		h := &s.hits[i]
		switch h.entry.kind {
		case ofGround:
			s.grounds = append(s.grounds, ground{h.entry, s.textOf(*h)})
		case ofTerm:
			if !s.shielded(i) && !s.covered(i) {
				s.take(block, *h)
			}
		}
	}
}

// longest is how many words a phrase holds at most; hits further away need no comparing.
const longest = 32

// shielded says whether a shield of its table touches the i-th hit.
func (s *scanner) shielded(i int) bool {
	h := &s.hits[i]
	touches := func(o *hit) bool {
		return o.entry.kind == ofShield && o.entry.table == h.entry.table && o.at < h.end && h.at < o.end
	}
	for k := i - 1; k >= 0 && h.at-s.hits[k].at < longest; k-- {
		if touches(&s.hits[k]) {
			return true
		}
	}
	for k := i + 1; k < len(s.hits) && s.hits[k].at < h.end; k++ {
		if touches(&s.hits[k]) {
			return true
		}
	}
	return false
}

// covered says whether an earlier hit of the same table overlaps the i-th one.
func (s *scanner) covered(i int) bool {
	h := &s.hits[i]
	for k := i - 1; k >= 0 && h.at-s.hits[k].at < longest; k-- {
		o := &s.hits[k]
		if o.entry.kind == ofTerm && o.entry.table == h.entry.table && h.at < o.end && !s.shielded(k) {
			return true
		}
	}
	return false
}

func (s *scanner) textOf(h hit) posting.Range {
	return posting.Range{Start: s.words[h.at].Start, End: s.words[h.end-1].End}
}

func (s *scanner) take(block int, h hit) {
	table := h.entry.table
	f := Fact{Term: h.entry.term, Use: h.entry.use, Section: s.p.SectionID(block), Place: place(&s.p.Blocks[block]), Count: 1}
	if table.tally {
		if s.tally(&f, h) {
			return
		}
	} else {
		f.Context = s.context(block, h)
		if table.sought && f.Place != "title" && s.sentence(block, s.textOf(h)).isAside() {
			f.Context = append(f.Context, "aside")
		}
	}
	f.Plain = len(f.Context) == 0
	f.Mark = fact.At(s.p, s.textOf(h))
	if s.out == nil {
		s.out = map[string][]Fact{}
	}
	s.out[table.name] = append(s.out[table.name], f)
}

// untold are the sections whose words say nothing about the person who is sought.
var untold = []string{"eeo", "accommodation", "compensation", "benefits", "boilerplate_legal", "privacy", "about_company", "application_process", "duplicate_notice"}

// tally adds the hit to the fact of its side, and tells whether it is dealt with. Only words of the running text that are
// not denied count: those of headings and of sections about other things say nothing of the person who is sought.
func (s *scanner) tally(f *Fact, h hit) bool {
	if f.Place == "title" || f.Place == "heading" || slices.Contains(untold, f.Section) || s.negated(h) {
		return true
	}
	f.Term = s.words[h.at].text
	if h.end > h.at+1 {
		f.Term = s.p.LowerSlice(s.textOf(h))
	}
	list := s.out[h.entry.table.name]
	for i := range list {
		if side := &list[i]; side.Use == f.Use {
			side.Count++
			if !strings.Contains(", "+side.Term+", ", ", "+f.Term+", ") {
				side.Term += ", " + f.Term
			}
			return true
		}
	}
	return false
}

func place(b *posting.Block) string {
	switch {
	case b.Field == posting.TitleField:
		return "title"
	case b.Kind == posting.Heading:
		return "heading"
	case b.Kind == posting.Item:
		return "item"
	}
	return "text"
}

// lawful marks the facts near to which a ground of their table stands.
func (s *scanner) lawful() {
	if len(s.grounds) == 0 || len(s.out) == 0 {
		return
	}
	done := map[*table]bool{} // one ground that reaches everything, and is no part of a fact, is enough
	for _, g := range s.grounds {
		list := s.out[g.table.name]
		if len(list) == 0 || done[g.table] {
			continue
		}
		done[g.table] = g.reach == 0 && (list[0].Range.Start >= g.End || list[len(list)-1].Range.End <= g.Start)
		i := 0
		if g.reach > 0 {
			i = sort.Search(len(list), func(i int) bool { return g.Start-list[i].Range.End <= g.reach })
		}
		for ; i < len(list) && (g.reach == 0 || list[i].Range.Start-g.End <= g.reach); i++ {
			f := &list[i]
			own := g.Start < f.Range.End && f.Range.Start < g.End // "our church" in "must attend our church"
			if !own && !slices.Contains(f.Context, "lawful") {
				f.Context = append(f.Context, "lawful")
				f.Plain = false
			}
		}
	}
}
