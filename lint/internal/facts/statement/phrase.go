package statement

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"
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

// index holds the phrases by their first two bytes.
type index struct {
	groups [1 << 10]*group
	size   int
	// begins has a bit for the hash of the first four bytes of each phrase: it dismisses four words of five. Groups with shorter
	// phrases are short, and always read.
	begins [1 << 8]uint64
	short  [1 << 10]bool
}

// group is the phrases whose first two bytes have the same low five bits. Most are never met in a text, so that a group is
// made a tree when it first is.
type group struct {
	phrases []phrase
	once    sync.Once
	root    node
}

func (x *index) add(ph phrase) {
	n := slot(ph.text)
	if x.groups[n] == nil {
		x.groups[n] = new(group)
	}
	if len(ph.text) < 4 {
		x.short[n] = true
	} else {
		h := hash(ph.text)
		x.begins[h>>6] |= 1 << (h & 63)
	}
	ph.order = x.size
	x.size++
	x.groups[n].phrases = append(x.groups[n].phrases, ph)
}

// group is the group of the phrases that the text may begin with, nil where there is none.
func (x *index) group(text string) *group {
	if len(text) < 2 {
		return nil
	}
	n := slot(text)
	if x.short[n] {
		return x.groups[n]
	}
	if len(text) < 4 {
		return nil
	}
	if h := hash(text); x.begins[h>>6]&(1<<(h&63)) == 0 {
		return nil
	}
	return x.groups[n]
}

func slot(s string) int { return int(s[0]&31)<<5 | int(s[1]&31) }

// hash is 14 bits of the first four bytes, the same for those that a blank stands for.
func hash(s string) uint {
	return (((uint(blanks[s[0]])*33+uint(blanks[s[1]]))*33+uint(blanks[s[2]]))*33 + uint(blanks[s[3]])) & (1<<14 - 1)
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
