// Package term finds the words and phrases of the term tables in a posting, in one pass over its text, and says in which
// context each stands. What a word means for the posting is for the rules to say.
//
// The tables are rules/tables/terms/*.yaml; what is embedded is their compact form.
package term

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/rules"
)

// Fact is one word or phrase of a table.
type Fact struct {
	fact.Mark
	Term    string   `json:"term"`    // as the table has it
	Use     string   `json:"use"`     // what the table offers instead, or ""
	Section string   `json:"section"` // canonical id of the section it stands in, or ""
	Place   string   `json:"place"`   // title, heading, item or text
	Context []string `json:"context"` // negated, quoted, eeo, encouraged, name; empty for plain use
	Plain   bool     `json:"plain"`   // Context is empty
}

// Recognise finds the terms of all tables that read the language (ISO 639-1; "" reads English), by table, each in the
// order of the text. Chrome is not read.
func Recognise(p *posting.Posting, lang string) map[string][]Fact {
	t := tables()
	if len(t.entries) == 0 {
		return nil
	}
	if lang == "" {
		lang = "en"
	}
	s := scanner{p: p, t: t, lang: lang}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role == posting.Body || b.Field == posting.TitleField {
			s.block(i)
		}
	}
	return s.out
}

// entry is one phrase. A shield is a phrase in which the words of another one are innocent ("native app").
type entry struct {
	table, lang, use, term string
	words                  []string
	stem                   bool // the last word goes on
	shield                 bool
}

// index finds entries by their first word; stems of one word by its first three bytes.
type index struct {
	entries []entry
	first   map[string][]int32
	stems   map[string][]int32
	// maybe[c] has bit n set where an entry's first word begins with the byte c and is n bytes long (n < 63), bit 63
	// where a stem begins with c: most words of a text are dismissed by it without a map.
	maybe [256]uint64
}

// tables is built from the compact form at first use: "table\tlang\tphrase\tuse\tterm" a line; a shield's table is "!".
var tables = sync.OnceValue(func() *index {
	b, err := rules.Generated.ReadFile("generated/terms.txt")
	if err != nil {
		panic(err) // a broken build
	}
	x := &index{first: map[string][]int32{}, stems: map[string][]int32{}}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		x.add(entry{table: f[0], lang: f[1], use: f[3], term: f[4], shield: f[0] == "!"}, f[2])
	}
	return x
})

func (x *index) add(e entry, phrase string) {
	phrase, e.stem = strings.CutSuffix(phrase, "*")
	e.words = strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '-' || r == '/' || r == ',' })
	n := int32(len(x.entries))
	x.entries = append(x.entries, e)
	w := e.words[0]
	if e.stem && len(e.words) == 1 {
		key := w[:min(3, len(w))]
		x.stems[key] = append(x.stems[key], n)
		x.maybe[w[0]] |= 1 << 63
		return
	}
	x.first[w] = append(x.first[w], n)
	x.maybe[w[0]] |= 1 << min(62, len(w))
}

type scanner struct {
	p     *posting.Posting
	t     *index
	lang  string
	words []posting.Range
	out   map[string][]Fact
}

// hit is a phrase at words[at:at+n] of the block.
type hit struct {
	entry *entry
	at, n int
}

func (s *scanner) block(i int) {
	b := &s.p.Blocks[i]
	s.words = split(s.words[:0], s.p.Lower, b.Range)
	var hits []hit
	shielded := 0 // words before this index are covered by a shield
	for at := 0; at < len(s.words); at++ {
		for _, h := range s.at(at) {
			if h.entry.shield {
				shielded = max(shielded, h.at+h.n)
				for len(hits) > 0 && hits[len(hits)-1].at+hits[len(hits)-1].n > h.at {
					hits = hits[:len(hits)-1]
				}
			}
		}
		if at < shielded {
			continue
		}
		for _, h := range s.at(at) {
			if !h.entry.shield {
				hits = append(hits, h)
			}
		}
	}
	for _, h := range hits {
		s.take(i, h)
	}
}

// at lists the phrases that begin with a word: the longest of each table, and all shields.
func (s *scanner) at(at int) []hit {
	w := s.p.LowerSlice(s.words[at])
	may := s.t.maybe[w[0]]
	if may&(1<<min(62, len(w))|1<<63) == 0 {
		return nil
	}
	var hits []hit
	if may&(1<<min(62, len(w))) != 0 {
		for _, n := range s.t.first[w] {
			hits = s.try(hits, at, &s.t.entries[n])
		}
	}
	if may&(1<<63) != 0 && len(w) >= 3 {
		for _, n := range s.t.stems[w[:3]] {
			hits = s.try(hits, at, &s.t.entries[n])
		}
	}
	return hits
}

func (s *scanner) try(hits []hit, at int, e *entry) []hit {
	if e.lang != s.lang && e.lang != "*" || !s.matches(at, e) {
		return hits
	}
	for i := range hits {
		if hits[i].entry.table == e.table {
			if len(e.words) > hits[i].n {
				hits[i] = hit{e, at, len(e.words)}
			}
			return hits
		}
	}
	return append(hits, hit{e, at, len(e.words)})
}

func (s *scanner) matches(at int, e *entry) bool {
	if at+len(e.words) > len(s.words) {
		return false
	}
	for k, want := range e.words {
		got := s.p.LowerSlice(s.words[at+k])
		if k == len(e.words)-1 && e.stem {
			if !strings.HasPrefix(got, want) {
				return false
			}
		} else if got != want {
			return false
		}
		if k > 0 && !s.joined(at+k-1) {
			return false
		}
	}
	return true
}

// joined says whether only a blank, a hyphen or a slash stands between a word and the next one.
func (s *scanner) joined(at int) bool {
	between := s.p.Text[s.words[at].End:s.words[at+1].Start]
	return between == " " || between == "-" || between == "‑" || between == "/"
}

// split lists the words of a range: runs of letters and digits, with apostrophes, + and # inside ("men's", "c++").
func split(words []posting.Range, text string, r posting.Range) []posting.Range {
	start := -1
	for i := r.Start; i < r.End; {
		c := text[i]
		n := 1
		in := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		switch {
		case in:
		case c >= utf8.RuneSelf:
			var ru rune
			ru, n = utf8.DecodeRuneInString(text[i:])
			in = letter(ru) || start >= 0 && ru == '’'
		case start >= 0 && (c == '\'' || c == '+' || c == '#'):
			in = true
		}
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			words = append(words, trim(text, posting.Range{Start: start, End: i}))
			start = -1
		}
		i += n
	}
	if start >= 0 {
		words = append(words, trim(text, posting.Range{Start: start, End: r.End}))
	}
	return words
}

// trim drops a closing quotation mark that was taken for an apostrophe.
func trim(text string, r posting.Range) posting.Range {
	for r.Len() > 1 && text[r.End-1] == '\'' {
		r.End--
	}
	if s := text[r.Start:r.End]; len(s) > len("’") && strings.HasSuffix(s, "’") {
		r.End -= len("’")
	}
	return r
}

func letter(r rune) bool {
	return r >= 'ª' && r != '×' && r != '÷' && r != '«' && r != '»' && (r < 0x2000 || r > 0x2BFF) && r != '·' && r != '\u00ad' && r != '¿' && r != '¶' && r != '§' && r != '®' && r != '¬'
}

func (s *scanner) take(block int, h hit) {
	r := posting.Range{Start: s.words[h.at].Start, End: s.words[h.at+h.n-1].End}
	f := Fact{
		Mark: fact.At(s.p, r), Term: h.entry.term, Use: h.entry.use, Section: s.p.SectionID(block), Place: place(&s.p.Blocks[block]),
		Context: s.context(block, h),
	}
	f.Plain = len(f.Context) == 0
	if s.out == nil {
		s.out = map[string][]Fact{}
	}
	s.out[h.entry.table] = append(s.out[h.entry.table], f)
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
