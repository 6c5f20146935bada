// Package statement recognises what a posting tells applicants or wants of them: that it offers benefits, until when one may
// apply, that a machine sorts the applications, that salary slips are to be sent.
//
// Each kind is in rules/tables/statements.yaml: phrases that stand for it, words that the sentence must hold beside them, and
// words that take the meaning away. A posting says a thing or does not, so the first place of each kind is kept and no other.
// What a statement means in law is for the rules to say.
package statement

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/rules"
)

// Fact is the first place where the posting makes a statement.
type Fact struct {
	fact.Mark
}

// Recognise finds the statements that are made in the language (ISO 639-1; "" reads English) at the posting's words, by kind.
func Recognise(p *posting.Posting, words *word.List, lang string) map[string]Fact {
	if lang == "" {
		lang = "en"
	}
	s := scanner{p: p, t: tables(), lang: lang}
	for i := range p.Blocks {
		s.block(p.Blocks[i].Range, words.Block(i))
	}
	return s.out
}

// entry is one entry of the table.
type entry struct {
	kind, lang string
	with       [][]string // of each list one word must begin a word of the sentence
	without    []string   // none of these may
	titled     []string   // one of these must stand in the title, "*" goes on; empty is any title
	untitled   []string   // none of these may
}

// tables is built from the compact form at first use: kind, language, with, without, phrases, titled and untitled a line.
var tables = sync.OnceValue(func() *index {
	b, err := rules.Generated.ReadFile("generated/statements.txt")
	if err != nil {
		panic(err) // a broken build
	}
	x := new(index)
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		e := &entry{kind: f[0], lang: f[1], without: alternatives(f[3]), titled: alternatives(f[5]), untitled: alternatives(f[6])}
		if f[2] != "" {
			for group := range strings.SplitSeq(f[2], "&") {
				e.with = append(e.with, alternatives(group))
			}
		}
		for _, text := range alternatives(f[4]) {
			text, stem := strings.CutSuffix(text, "*")
			x.add(phrase{text: text, stem: stem, entry: e})
		}
	}
	return x
})

func alternatives(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

type scanner struct {
	p     *posting.Posting
	t     *index
	lang  string
	found []match // at the word at hand
	out   map[string]Fact
}

// block looks at each beginning of a word: a part behind an apostrophe or the like begins as a word does.
func (s *scanner) block(b posting.Range, words []word.Word) {
	text := s.p.Lower[:b.End]
	for k := range words {
		w := &words[k]
		if !w.Odd {
			// What index.begin asks first stands here, for it dismisses four words of five, and a call would cost as much.
			begun := text[w.Start:]
			if (len(begun) < 4 || s.t.begins.has(four(begun)) || s.t.short[two(begun)] != nil) && s.t.begin(text, w.Range) {
				s.try(b, text, w.Start)
			}
			continue
		}
		s.try(b, text, w.Start)
		for i := w.Start + 1; i < w.End; i++ {
			if !wordBefore(text, i) {
				s.try(b, text, i)
			}
		}
	}
}

// try takes the phrases that begin at i.
func (s *scanner) try(b posting.Range, text string, i int) {
	s.found = s.t.find(s.found[:0], text, i)
	for _, m := range s.found {
		s.take(b, posting.Range{Start: i, End: m.end}, m.entry)
	}
}

// wordBefore says whether a word goes on up to a byte, wordAt whether one begins or goes on there: a dash, a bullet or a
// no-break space beside a phrase is no part of it.
func wordBefore(text string, i int) bool {
	if i == 0 {
		return false
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return ascii(c)
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func wordAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if c := text[i]; c < utf8.RuneSelf {
		return ascii(c)
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func ascii(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// take keeps the statement, where its sentence holds what it must and nothing that takes the meaning away.
func (s *scanner) take(b, at posting.Range, e *entry) {
	if _, seen := s.out[e.kind]; seen || e.lang != s.lang && e.lang != "*" {
		return
	}
	if len(e.titled) > 0 && (!s.titled(e.titled) || s.titled(e.untitled)) {
		return
	}
	if len(e.with)+len(e.without) > 0 {
		sentence := s.sentence(b, at)
		for _, group := range e.with {
			if !holds(sentence, group) {
				return
			}
		}
		if holds(sentence, e.without) {
			return
		}
	}
	if s.out == nil {
		s.out = map[string]Fact{}
	}
	s.out[e.kind] = Fact{fact.At(s.p, at)}
}

// titled says whether one of the words stands in the title.
func (s *scanner) titled(words []string) bool {
	if s.p.Title < 0 {
		return false
	}
	title := s.p.LowerSlice(s.p.Blocks[s.p.Title].Range)
	for _, w := range words {
		w, goesOn := strings.CutSuffix(w, "*")
		for from := 0; ; {
			i := strings.Index(title[from:], w)
			if i < 0 {
				break
			}
			if i += from; !wordBefore(title, i) && (goesOn || !wordAt(title, i+len(w))) {
				return true
			}
			from = i + 1
		}
	}
	return false
}

// holds says whether one of the words begins a word of the text.
func holds(text string, words []string) bool {
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			if i += from; !wordBefore(text, i) {
				return true
			}
			from = i + 1
		}
	}
	return false
}

// sentence is the lower-cased sentence around a range, within its block.
func (s *scanner) sentence(b, at posting.Range) string {
	from, to := b.Start, b.End
	for i := at.Start - 1; i > b.Start; i-- {
		if s.ends(i, b) {
			from = i + 1
			break
		}
	}
	for i := at.End; i < b.End; i++ {
		if s.ends(i, b) {
			to = i
			break
		}
	}
	return s.p.Lower[from:to]
}

// ends says whether a sentence ends at a byte: a mark before a blank, unless one letter stands before it ("U.S.") or a
// small letter comes after it ("e.g. by mail").
func (s *scanner) ends(i int, b posting.Range) bool {
	text := s.p.Text
	switch text[i] {
	case '!', '?', '.':
	default:
		return false
	}
	if i+1 >= b.End {
		return true
	}
	if text[i+1] != ' ' {
		return false
	}
	if text[i] != '.' {
		return true
	}
	initial := i-2 < b.Start || !wordBefore(s.p.Lower, i-1)
	small := i+2 < b.End && text[i+2] >= 'a' && text[i+2] <= 'z'
	return !initial && !small
}
