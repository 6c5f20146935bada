package statement

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// phrase is one phrase of an entry, in lower case.
type phrase struct {
	text  string
	stem  bool // it may go on within its last word
	entry *entry
	order int // in the table
}

// match is a phrase that stands in the text, and where it ends.
type match struct {
	*phrase
	end int
}

// index holds the phrases by their first four bytes, those that are shorter by two.
type index struct {
	long  [1 << keyBits]*group
	short [1 << 10]*group
	size  int
	// begins has the first four bytes of each long phrase, and dismisses four words of five; further has the first six, and
	// dismisses half of the rest. Of phrases of four or five bytes brief has the first four: these are not asked further.
	begins, further, brief bits
	// pairs has the first four bytes and the next word's first two, and dismisses most of what is left; alone has the first four of
	// the phrases that are one word or go on otherwise than with a blank and two letters.
	pairs, alone bits
	stems        bool // one of the short phrases may go on within its word
}

// group is phrases that begin alike. Most are never met in a text, so that a group is made a tree when it first is.
type group struct {
	phrases []phrase
	once    sync.Once
	root    node
}

func (x *index) add(ph phrase) {
	g := x.place(ph.text)
	if *g == nil {
		*g = new(group)
	}
	ph.order = x.size
	x.size++
	x.stems = x.stems || ph.stem && len(ph.text) < 4
	(*g).phrases = append((*g).phrases, ph)
}

// place is where the group of a phrase belongs.
func (x *index) place(text string) **group {
	if len(text) < 4 {
		return &x.short[two(text)]
	}
	n := four(text)
	x.begins.add(n)
	if len(text) < 6 {
		x.brief.add(n)
	} else {
		x.further.add(six(text))
	}
	if end := letters(text); end+2 < len(text) && text[end] == ' ' {
		x.pairs.add(pair(n, text[end+1:]))
	} else {
		x.alone.add(n)
	}
	return &x.long[n]
}

// letters is how many small letters and digits of ASCII a text begins with.
func letters(text string) int {
	n := 0
	for n < len(text) && ascii(text[n]) {
		n++
	}
	return n
}

// begin says whether a phrase may begin with a word of small letters and digits alone.
func (x *index) begin(text string, w posting.Range) bool {
	rest := text[w.Start:]
	if len(rest) < 4 || x.short[two(rest)] != nil && (w.Len() < 4 || x.stems) {
		return true
	}
	if !x.may(rest) {
		return false
	}
	n := four(rest)
	if x.alone.has(n) || w.End+2 >= len(text) || text[w.End] >= utf8.RuneSelf {
		return true
	}
	next := text[w.End+1:]
	return blanks[text[w.End]] == ' ' && (next[0] >= utf8.RuneSelf || next[1] >= utf8.RuneSelf || x.pairs.has(pair(n, next)))
}

// find appends the phrases that stand at i, in the order of the table.
func (x *index) find(found []match, text string, i int) []match {
	rest := text[i:]
	if len(rest) < 2 {
		return found
	}
	if g := x.short[two(rest)]; g != nil {
		found = g.tree().find(found, text, i)
	}
	if len(rest) < 4 {
		return found
	}
	if g := x.long[four(rest)]; g != nil {
		found = g.tree().find(found, text, i)
	}
	if len(found) > 1 {
		slices.SortFunc(found, func(a, b match) int { return a.order - b.order })
	}
	return found
}

// may says whether the text may begin with a phrase of four bytes or more. Of the fifth and sixth byte, those beyond ASCII
// may be a blank or an apostrophe of the phrase.
func (x *index) may(text string) bool {
	if len(text) < 4 || !x.begins.has(four(text)) {
		return false
	}
	return len(text) < 6 || text[4] >= utf8.RuneSelf || text[5] >= utf8.RuneSelf || x.further.has(six(text)) || x.brief.has(four(text))
}

const keyBits = 14

// bits is a set of keys.
type bits [1 << keyBits / 64]uint64

func (b *bits) add(key uint)      { b[key>>6] |= 1 << (key & 63) }
func (b *bits) has(key uint) bool { return b[key>>6]&(1<<(key&63)) != 0 }

// two, four and six are keys for so many first bytes; those of four and six are the same for all that a blank stands for.
func two(s string) uint  { return uint(s[0]&31)<<5 | uint(s[1]&31) }
func four(s string) uint { return hash(s) & (1<<keyBits - 1) }
func six(s string) uint {
	return ((hash(s)*33+uint(blanks[s[4]]))*33 + uint(blanks[s[5]])) & (1<<keyBits - 1)
}

// pair is the key for the first four bytes of one word and the first two of the next.
func pair(first uint, next string) uint {
	return ((first*33+uint(blanks[next[0]]))*33 + uint(blanks[next[1]])) & (1<<keyBits - 1)
}

func hash(s string) uint {
	return ((uint(blanks[s[0]])*33+uint(blanks[s[1]]))*33+uint(blanks[s[2]]))*33 + uint(blanks[s[3]])
}

// blanks is each byte, and a blank for those that a blank of a phrase stands for.
var blanks = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
	}
	t['-'], t['/'] = ' ', ' '
	return t
}()

// tree is the group's phrases as a tree.
func (g *group) tree() *node {
	g.once.Do(func() {
		for i := range g.phrases {
			g.root.add(g.phrases[i].text, &g.phrases[i])
		}
		if len(g.root.next) == 1 {
			g.root = *g.root.next[0]
		}
	})
	return &g.root
}

// node is where phrases part that begin alike, so that what they share is compared once: three hundred begin with the words
// for an analysis.
type node struct {
	text string // what they share behind the node before
	ends []*phrase
	next []*node
	// leads are the first bytes of next: most nodes are passed over without being read.
	leads []byte
}

// add adds a phrase, of which rest stands behind the node.
func (n *node) add(rest string, ph *phrase) {
	if rest == "" {
		n.ends = append(n.ends, ph)
		return
	}
	at := bytes.IndexByte(n.leads, rest[0])
	if at < 0 {
		n.next = append(n.next, &node{text: rest, ends: []*phrase{ph}})
		n.leads = append(n.leads, rest[0])
		return
	}
	c, k := n.next[at], 1
	for k < len(c.text) && k < len(rest) && c.text[k] == rest[k] {
		k++
	}
	if k < len(c.text) { // the node parts
		behind := *c
		behind.text = c.text[k:]
		*c = node{text: c.text[:k], next: []*node{&behind}, leads: []byte{behind.text[0]}}
	}
	c.add(rest[k:], ph)
}

// find appends the phrases behind the node that stand at i.
func (n *node) find(found []match, text string, i int) []match {
	for k := range len(n.text) {
		if i < len(text) && n.text[k] == text[i] {
			i++
		} else if w := width(n.text[k], text, i); w > 0 {
			i += w
		} else {
			return found
		}
	}
	for _, ph := range n.ends {
		if end := ph.end(text, i); end > 0 {
			found = append(found, match{ph, end})
		}
	}
	if i == len(text) {
		return found
	}
	for k, lead := range n.leads {
		if lead == text[i] || lead < '0' && width(lead, text, i) > 0 { // blanks and apostrophes sort before letters
			found = n.next[k].find(found, text, i)
		}
	}
	return found
}

// width is how many bytes of the text at i stand for another one of a phrase, 0 for none: for a blank also a hyphen, a slash
// or a blank that does not break, for an apostrophe a curly one.
func width(c byte, text string, i int) int {
	switch {
	case i >= len(text):
	case c == ' ':
		switch {
		case text[i] == '-' || text[i] == '/':
			return 1
		case strings.HasPrefix(text[i:], "\u00a0"):
			return len("\u00a0")
		case strings.HasPrefix(text[i:], "‑"):
			return len("‑")
		}
	case c == '\'' && strings.HasPrefix(text[i:], "’"):
		return len("’")
	}
	return 0
}

// end is where the phrase ends whose last byte stands before i, 0 where a word goes on there that it may not go on with.
func (ph *phrase) end(text string, i int) int {
	for wordAt(text, i) {
		if !ph.stem {
			return 0
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return i
}
