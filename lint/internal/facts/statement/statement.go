// Package statement recognises what a posting tells applicants or wants of them: that it offers benefits, until when one may
// apply, that a machine sorts the applications, that salary slips are to be sent.
//
// Each kind is in rules/tables/statements.yaml: phrases that stand for it, words that the sentence must hold beside them, and
// words that take the meaning away. A posting says a thing or does not, so the first place of each kind is kept and no other.
// What a statement means in law is for the rules to say.
package statement

import (
	"encoding/binary"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/rules"
)

// Fact is the first place where the posting makes a statement.
type Fact struct {
	fact.Mark
}

// Recognise finds the statements that are made in the language (ISO 639-1; "" reads English), by kind. Of the fields only
// the title is read; chrome is not.
func Recognise(p *posting.Posting, lang string) map[string]Fact {
	if lang == "" {
		lang = "en"
	}
	s := scanner{p: p, t: tables(), lang: lang}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role == posting.Body || b.Field == posting.TitleField {
			s.block(b.Range)
		}
	}
	return s.out
}

// entry is one entry of the table.
type entry struct {
	kind, lang string
	with       [][]string // of each list one word must begin a word of the sentence
	without    []string   // none of these may
}

// phrase is one phrase of an entry, in lower case.
type phrase struct {
	text  string
	stem  bool // it may go on within its last word
	entry *entry
}

// index finds phrases by their first four bytes, shorter ones by their first two. known has a bit for the first two bytes of
// each: most words of a text are dismissed by it.
type index struct {
	long  map[[4]byte][]phrase
	short map[uint16][]phrase
	known [1 << 10]uint64
	// little has a bit for each key of short.
	little [1 << 10]uint64
	maybe  [1 << 8]uint64 // a bit for the hash of each key of long: it dismisses what the map would be asked for in vain
}

// bit is the place of a key in maybe.
func bit(k [4]byte) (int, uint32) {
	h := binary.LittleEndian.Uint32(k[:]) * 0x9E3779B1 >> 18
	return int(h >> 6), h & 63
}

func (x *index) add(ph phrase) {
	n := pair(ph.text)
	x.known[n>>6] |= 1 << (n & 63)
	if k, ok := key(ph.text); ok {
		x.long[k] = append(x.long[k], ph)
		i, b := bit(k)
		x.maybe[i] |= 1 << b
		return
	}
	x.short[n] = append(x.short[n], ph)
	x.little[n>>6] |= 1 << (n & 63)
}

// key is the first four bytes of a text, a hyphen and a slash as blanks; false where there are fewer.
func key(s string) (k [4]byte, ok bool) {
	if len(s) < len(k) {
		return k, false
	}
	copy(k[:], s)
	for i, c := range k {
		if c == '-' || c == '/' {
			k[i] = ' '
		}
	}
	return k, true
}

// tables is built from the compact form at first use: kind, language, with, without and phrases a line.
var tables = sync.OnceValue(func() *index {
	b, err := rules.Generated.ReadFile("generated/statements.txt")
	if err != nil {
		panic(err) // a broken build
	}
	x := &index{long: map[[4]byte][]phrase{}, short: map[uint16][]phrase{}}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		e := &entry{kind: f[0], lang: f[1], without: alternatives(f[3])}
		if f[2] != "" {
			for group := range strings.SplitSeq(f[2], "&") {
				e.with = append(e.with, alternatives(group))
			}
		}
		for _, text := range alternatives(f[4]) {
			text, stem := strings.CutSuffix(text, "*")
			x.add(phrase{text, stem, e})
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

func pair(s string) uint16 { return uint16(s[0])<<8 | uint16(s[1]) }

type scanner struct {
	p    *posting.Posting
	t    *index
	lang string
	out  map[string]Fact
}

// block looks at each beginning of a word.
func (s *scanner) block(b posting.Range) {
	text := s.p.Lower[:b.End]
	for i := b.Start; i+2 <= b.End; i++ {
		n := pair(text[i:])
		if s.t.known[n>>6]&(1<<(n&63)) == 0 || i > b.Start && wordBefore(text, i) {
			continue
		}
		if s.t.little[n>>6]&(1<<(n&63)) != 0 {
			s.try(b, i, s.t.short[n])
		}
		if k, ok := key(text[i:]); ok {
			if at, mask := bit(k); s.t.maybe[at]&(1<<mask) != 0 {
				s.try(b, i, s.t.long[k])
			}
		}
	}
}

func (s *scanner) try(b posting.Range, i int, phrases []phrase) {
	for k := range phrases {
		if end := phrases[k].match(s.p.Lower[:b.End], i); end > 0 {
			s.take(b, posting.Range{Start: i, End: end}, phrases[k].entry)
		}
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

// match is where the phrase ends that begins at i, 0 where it does not stand there. A blank of the phrase stands for a
// hyphen or a slash too, an apostrophe for a curly one.
func (ph *phrase) match(text string, i int) int {
	for k := 0; k < len(ph.text); k++ {
		if i >= len(text) {
			return 0
		}
		switch c := ph.text[k]; {
		case c == text[i]:
			i++
		case c == ' ' && (text[i] == '-' || text[i] == '/'):
			i++
		case c == ' ' && strings.HasPrefix(text[i:], "\u00a0"):
			i += len("\u00a0")
		case c == ' ' && strings.HasPrefix(text[i:], "‑"):
			i += len("‑")
		case c == '\'' && strings.HasPrefix(text[i:], "’"):
			i += len("’")
		default:
			return 0
		}
	}
	for wordAt(text, i) {
		if !ph.stem {
			return 0
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return i
}

// take keeps the statement, where its sentence holds what it must and nothing that takes the meaning away.
func (s *scanner) take(b, at posting.Range, e *entry) {
	if _, seen := s.out[e.kind]; seen || e.lang != s.lang && e.lang != "*" {
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
