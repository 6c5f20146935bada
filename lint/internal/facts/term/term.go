// Package term finds the words and phrases of the term tables in a posting, in one pass over its words, and says in which
// context each stands. What a word means for the posting is for the rules to say.
//
// The tables are rules/tables/terms/*.yaml; what is embedded is their compact form.
package term

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Fact is one word or phrase of a table, or, of a table that tallies, all words of one side.
type Fact struct {
	fact.Mark
	Term    string   `json:"term"`    // as the table has it; of a tally the different words found, with commas between
	Use     string   `json:"use"`     // what the table offers instead, or the side of a tally; "" for neither
	Section string   `json:"section"` // canonical id of the section it stands in, or ""
	Place   string   `json:"place"`   // title, heading, item or text
	Context []string `json:"context"` // negated, quoted, eeo, encouraged, name, both, address, aside, lawful; empty for plain use
	Plain   bool     `json:"plain"`   // Context is empty
	Count   int      `json:"count"`   // how many words it stands for: 1, of a tally all of its side
}

// Recognise finds the terms of all tables that read the language (ISO 639-1; "" reads English) among the posting's words, by
// table, each in the order of the text. With optIn these are also the tables of OptInTables, which only rules read that are off by default.
func Recognise(p *posting.Posting, words *word.List, lang string, optIn bool) map[string][]Fact {
	of := indexes
	if optIn {
		of = indexesOptIn
	}
	if x := of()[cmp.Or(lang, "en")]; x != nil {
		return x().recognise(p, words)
	}
	return nil
}

func (x *index) recognise(p *posting.Posting, words *word.List) map[string][]Fact {
	s := scanner{p: p, x: x}
	for i := range p.Blocks {
		if s.words = words.Block(i); len(s.words) > 0 {
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
	words   []word.Word // of the block at hand
	hits    []hit       // in the block at hand, shields and grounds among them
	title   caps        // how the block at hand is written
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
	s.hits = s.hits[:0]
	s.title = unknown
	for at := range s.words {
		w := s.words[at].Text
		if g := signOf(w); s.x.words.may(g) {
			s.meet(&s.x.words, w, g, at)
		}
		if len(w) >= catalog.StemLength {
			if g := signOf(w[:catalog.StemLength]); s.x.stems.may(g) {
				s.meet(&s.x.stems, w[:catalog.StemLength], g, at)
			}
		}
		if len(w) >= catalog.EndingLength && len(s.x.suffixes.list) > 0 { // English has none
			key := w[len(w)-catalog.EndingLength:]
			s.meet(&s.x.suffixes, key, signOf(key), at)
		}
		if len(w) >= catalog.ShortestStem && len(s.x.short.list) > 0 { // nor of these
			s.meet(&s.x.short, w[:catalog.ShortestStem], signOf(w[:catalog.ShortestStem]), at)
		}
	}
	if len(s.hits) > 0 {
		s.settle(i)
	}
}

// meet follows the anchor of a key, where there is one.
func (s *scanner) meet(anchors *anchors, key string, g sign, at int) {
	if a := anchors.find(key, g); a != nil {
		s.follow(a, at)
	}
}

// follow takes the hits of the entries whose anchor is at a word.
func (s *scanner) follow(a *anchor, at int) {
	before, after := s.maskAt(at-1), s.maskAt(at+1)
	list := a.candidates(s.x)
	for i := range list {
		c := &list[i]
		if c.before&before == 0 || c.after&after == 0 {
			continue
		}
		p := c.pattern
		if !c.exact && !p.slots[p.anchor].matches(s.words[at].Text) {
			continue
		}
		if start, ok := s.back(p, p.anchor-1, at); ok {
			if end, ok := s.forward(p, p.anchor+1, at+1); ok {
				s.hits = append(s.hits, hit{c.entry, start, end})
			}
		}
	}
}

// maskAt is the mask of the word at a place of the block.
func (s *scanner) maskAt(at int) mask {
	if at < 0 || at >= len(s.words) {
		return noWord
	}
	return maskOf(s.words[at].Text)
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
	for k := at; k < at+x.most && k < len(s.words) && x.matches(s.words[k].Text) && s.joined(k-1, p.comma); k++ {
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
	for k := at - 1; k >= at-x.most && k >= 0 && x.matches(s.words[k].Text) && s.joined(k, p.comma); k-- {
		if start, ok := s.back(p, slot-1, k); ok {
			return start, true
		}
	}
	if x.optional && x.form != gap {
		return s.back(p, slot-1, at)
	}
	return 0, false
}

// joined says whether nothing parts a word from the next one but blanks, a hyphen, a slash or the like; a comma or a colon
// with blanks only where the phrase has a comma.
func (s *scanner) joined(at int, comma bool) bool {
	between := s.p.Text[s.words[at].End:s.words[at+1].Start]
	switch between {
	case " ", "-", "/":
		return true
	case "":
		return true // before or after an ampersand
	}
	marks := 0
	for _, r := range between {
		switch r {
		case ' ', '\u00a0', '\u202f', '\u2009', '\u200b', '\n', '\r', '\t':
		case '-', '\u2010', '\u2011', '–', '/', '|', '(', ')', '*', ':', '_', '·':
			if marks++; strings.ContainsRune("-–():*", r) && len(between) > utf8.RuneLen(r) && !(comma && r == ':') {
				return false
			}
		case ',':
			if marks++; !comma {
				return false
			}
		default:
			return false
		}
	}
	return marks <= 1
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
	if h.entry.table.tally {
		s.tally(block, h)
		return
	}
	f := s.fact(block, h)
	f.Context = s.context(block, h)
	if f.Place != "title" && (s.served(h) || h.entry.table.sought && s.sentence(block, s.textOf(h)).isAside()) {
		f.Context = append(f.Context, "aside")
	}
	f.Plain = len(f.Context) == 0
	if h.entry.plural != "" {
		p, e, r := s.p, h.entry, f.Range
		f.Mend = func() *fact.Repair { return replace(p, e, r) }
	}
	s.keep(h.entry.table, f)
}

// fact is the hit as a fact in no context.
func (s *scanner) fact(block int, h hit) Fact {
	return Fact{
		Mark: fact.At(s.p, s.textOf(h)), Term: h.entry.term, Use: h.entry.use, Section: s.p.SectionID(block),
		Place: place(s.p, block), Plain: true, Count: 1,
	}
}

func (s *scanner) keep(t *table, f Fact) {
	if s.out == nil {
		s.out = map[string][]Fact{}
	}
	s.out[t.name] = append(s.out[t.name], f)
}

// related is the most places beside the first that a tally lists.
const related = 5

// tells says whether the words of a section say something about the person who is sought.
func tells(section string) bool {
	switch section {
	case "eeo", "accommodation", "compensation", "benefits", "boilerplate_legal", "privacy", "about_company", "application_process", "duplicate_notice":
		return false
	}
	return true
}

// tally adds the hit to the fact of its side. Only words of the running text that are not denied and no names count: those of headings
// and of sections about other things say nothing of the person who is sought.
func (s *scanner) tally(block int, h hit) {
	b := &s.p.Blocks[block]
	if b.Field == posting.TitleField || b.Kind == posting.Heading || !h.entry.table.everywhere && !tells(s.p.SectionID(block)) || s.negated(h) || s.capital(h.at) && s.name(h) {
		return
	}
	said := s.words[h.at].Text
	if h.end > h.at+1 {
		said = s.p.LowerSlice(s.textOf(h))
	}
	list := s.out[h.entry.table.name]
	for i := range list {
		if side := &list[i]; side.Use == h.entry.use {
			side.Count++
			if !listed(side.Term, said) {
				side.Term += ", " + said
			}
			if len(side.Related) < related {
				side.Related = append(side.Related, fact.Related{Message: "here too", Span: s.p.Span(s.textOf(h))})
			}
			return
		}
	}
	f := s.fact(block, h)
	f.Term = said
	s.keep(h.entry.table, f)
}

// listed says whether a list with commas between holds a word.
func listed(list, word string) bool {
	for w := range strings.SplitSeq(list, ", ") {
		if w == word {
			return true
		}
	}
	return false
}

// place is where a block stands. The title is one whether a field, a heading or the first line of a text holds it.
func place(p *posting.Posting, block int) string {
	b := &p.Blocks[block]
	switch {
	case b.Field == posting.TitleField || block == p.Title:
		return "title"
	case b.Kind == posting.Heading:
		return "heading"
	case b.Kind == posting.Item:
		return "item"
	}
	return "text"
}

// lawful marks the facts near to which a ground of their table stands. One in the title says what the post is, and reaches all of it.
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
		reach := g.reach
		if s.inTitle(g.Range) {
			reach = 0
		}
		done[g.table] = reach == 0 && (list[0].Range.Start >= g.End || list[len(list)-1].Range.End <= g.Start)
		i := 0
		if reach > 0 {
			i = sort.Search(len(list), func(i int) bool { return g.Start-list[i].Range.End <= reach })
		}
		for ; i < len(list) && (reach == 0 || list[i].Range.Start-g.End <= reach); i++ {
			f := &list[i]
			own := g.Start < f.Range.End && f.Range.Start < g.End // "our church" in "must attend our church"
			if !own && !slices.Contains(f.Context, "lawful") {
				f.Context = append(f.Context, "lawful")
				f.Plain = false
			}
		}
	}
}

// inTitle says whether a range lies in the title.
func (s *scanner) inTitle(r posting.Range) bool {
	if s.p.Title < 0 {
		return false
	}
	b := &s.p.Blocks[s.p.Title]
	return b.Start <= r.Start && r.End <= b.End
}
