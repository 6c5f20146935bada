package term

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/postlint/postlint/rules"
)

// kind says what a phrase does for its table.
type kind uint8

const (
	ofTerm   kind = iota
	ofShield      // a phrase in which the words of a term are innocent: "native app"
	ofGround      // words that tell of a reason in law: "security clearance"
)

// table is what is said of a whole table.
type table struct {
	name   string
	tally  bool // its words are counted, not told one by one
	sought bool // outside of titles its words count only in sentences that seek or address somebody
}

// entry is one phrase.
type entry struct {
	table     *table
	kind      kind
	use, term string
	slots     []slot
	anchor    int // the slot by which it is found: the rarest, taken to be the longest
	comma     bool
	reach     int // of a ground, in bytes; 0 is the whole posting
}

// slot is a place for one word: any of a list, or a stem, an ending, a number, any word.
type slot struct {
	words    []string
	affix    string // of a stem or an ending
	form     form
	optional bool
	most     int // how many words it may hold: 1, more of a gap
}

type form uint8

const (
	exact   form = iota
	stem         // affix goes on: "salesm*"
	suffix       // a word that ends in affix: "*entwickler"
	number       // "#": an age of a grown person, 18 to 75
	anyWord      // "_"
	gap          // "(_|) (_|)": up to so many words
)

func (s *slot) matches(w string) bool {
	switch s.form {
	case stem:
		return strings.HasPrefix(w, s.affix)
	case suffix:
		return strings.HasSuffix(w, s.affix)
	case number:
		n, err := strconv.Atoi(w)
		return err == nil && n >= 18 && n <= 75
	case anyWord, gap:
		return true
	}
	for _, x := range s.words {
		if x == w {
			return true
		}
	}
	return false
}

// How many bytes of a stem's beginning, and of an ending's end, it is found by.
const (
	stemKey   = 4
	suffixKey = 3
)

// index finds the entries of one language by their anchors.
type index struct {
	entries  []entry
	tables   map[string]*table
	words    map[string][]int32
	stems    map[string][]int32 // by the first bytes
	suffixes map[string][]int32 // by the last bytes
	// filter, stem and suffix dismiss nearly all words of a text without a look into a map.
	filter       [1024]uint64
	stem, suffix bits
}

// may says whether the word may be the anchor of an entry.
func (x *index) may(w string) bool {
	h := hash(w)
	return x.filter[h>>6]&(1<<(h&63)) != 0
}

func hash(w string) uint {
	n := uint(len(w))
	return (((uint(w[0])*33+uint(w[n-1]))*33+uint(w[n/2]))*33 + n) & 0xffff
}

// bits is a set of affixes.
type bits [256]uint64

func (b *bits) at(a string) (int, uint) {
	h := ((uint(a[0])*41+uint(a[1]))*41 + uint(a[2])*7 + uint(a[len(a)-1])) & 0x3fff
	return int(h >> 6), h & 63
}

func (b *bits) has(a string) bool { i, n := b.at(a); return b[i]&(1<<n) != 0 }
func (b *bits) add(a string)      { i, n := b.at(a); b[i] |= 1 << n }

// indexes holds, for each language of the tables, what makes its index at first use: a run that reads English postings
// does not pay for the others.
var indexes = sync.OnceValue(func() map[string]func() *index {
	b, err := rules.Generated.ReadFile("generated/terms.txt")
	if err != nil {
		panic(err) // a broken build
	}
	text := string(b)
	out := map[string]func() *index{}
	for line := range strings.Lines(text) {
		if lang, _, _ := strings.Cut(line, "\t"); lang != "=" && lang != "*" && out[lang] == nil {
			out[lang] = sync.OnceValue(func() *index {
				x, err := parse(text, lang)
				if err != nil {
					panic(err) // the generator writes no such line
				}
				return x
			})
		}
	}
	return out
})

// indexOf is the index of a language, nil where no table reads it.
func indexOf(lang string) *index {
	if x := indexes()[lang]; x != nil {
		return x()
	}
	return nil
}

// parse reads the compact form: a line "=\ttable\ttally\tsought" for each table, then "lang\ttable\tphrase\tuse\tterm" for
// each phrase; "!" before the table makes a shield of it, "~" a ground,
// whose use is its reach; the language "*" is read with every other one.
func parse(text, lang string) (*index, error) {
	x := &index{tables: map[string]*table{}, words: map[string][]int32{}, stems: map[string][]int32{}, suffixes: map[string][]int32{}}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case f[0] == "=" && len(f) == 4:
			x.tables[f[1]] = &table{f[1], f[2] == "true", f[3] == "true"}
		case len(f) != 5:
			return nil, fmt.Errorf("terms: %q is no line", line)
		case f[0] == lang || f[0] == "*":
			if err := x.add(f[1], f[2], f[3], f[4]); err != nil {
				return nil, err
			}
		}
	}
	return x, nil
}

func (x *index) add(name, phrase, use, term string) error {
	e := entry{use: use, term: term, comma: strings.Contains(phrase, ",")}
	switch name[0] {
	case '!':
		e.kind, name = ofShield, name[1:]
	case '~':
		e.kind, name = ofGround, name[1:]
		var err error
		if e.reach, err = strconv.Atoi(use); err != nil {
			return fmt.Errorf("terms: %q: %w", phrase, err)
		}
	}
	if e.table = x.tables[name]; e.table == nil {
		return fmt.Errorf("terms: %q belongs to no table", phrase)
	}
	if e.slots = slots(phrase); !e.choose() {
		return fmt.Errorf("terms: %q has no word to find it by", phrase)
	}
	n := int32(len(x.entries))
	x.entries = append(x.entries, e)
	a := &e.slots[e.anchor]
	switch a.form {
	case stem:
		key := a.affix[:stemKey]
		x.stems[key] = append(x.stems[key], n)
		x.stem.add(key)
	case suffix:
		key := a.affix[len(a.affix)-suffixKey:]
		x.suffixes[key] = append(x.suffixes[key], n)
		x.suffix.add(key)
	default:
		for _, w := range a.words {
			x.words[w] = append(x.words[w], n)
			h := hash(w)
			x.filter[h>>6] |= 1 << (h & 63)
		}
	}
	return nil
}

// slots reads a phrase: words, "(a|an)" for one of several, "(a|an|)" for one of several or none, "salesm*" for a stem,
// "*man" for an ending, "#" for an age, "_" for any word. Hyphens, slashes and points part words, as they do in the text.
func slots(phrase string) []slot {
	var out []slot
	for phrase != "" {
		switch i := strings.IndexAny(phrase, " -/,("); {
		case i < 0:
			return merge(append(out, slotOf([]string{phrase})))
		case i > 0:
			out = append(out, slotOf([]string{phrase[:i]}))
			phrase = phrase[i:]
		case phrase[0] == '(':
			group, rest, _ := strings.Cut(phrase[1:], ")")
			out = append(out, slotOf(strings.Split(group, "|")))
			phrase = rest
		default:
			phrase = phrase[1:]
		}
	}
	return merge(out)
}

// merge makes one gap of a run of optional words: matched one by one, eight of them would be tried in 256 ways.
func merge(list []slot) []slot {
	var out []slot
	for _, s := range list {
		if s.form == anyWord && s.optional && len(s.words) == 1 {
			if n := len(out); n > 0 && out[n-1].form == gap {
				out[n-1].most++
				continue
			}
			s.form = gap
		}
		out = append(out, s)
	}
	return out
}

func slotOf(words []string) slot {
	s := slot{words: words, most: 1}
	for i, w := range words {
		switch {
		case w == "":
			s.optional = true
			s.words = append(words[:i:i], words[i+1:]...)
		case w == "#":
			s.form = number
		case w == "_":
			s.form = anyWord
		case w[0] == '*':
			s.form, s.affix = suffix, w[1:]
		case w[len(w)-1] == '*':
			s.form, s.affix = stem, w[:len(w)-1]
		}
	}
	return s
}

// common words are found in most postings (measured on 600): an entry that is found by one of them is tried too often.
var common = []string{
	"and", "applicants", "apply", "background", "be", "between", "business", "candidate", "candidates", "current", "employment", "expected", "experience", "for", "from",
	"have", "health", "including", "individuals", "interview", "looking", "more", "must", "of", "only", "over", "people", "person", "preferred", "provide", "required",
	"should", "skills", "support", "team", "that", "the", "their", "to", "training", "will", "with", "without", "work", "working", "years", "your",
}

// choose sets the anchor: of the slots that must be filled the one whose shortest word is longest, and is not common.
func (e *entry) choose() bool {
	best := -1
	for i := range e.slots {
		s := &e.slots[i]
		if s.optional {
			continue
		}
		n := 0
		switch s.form {
		case exact:
			n = len(s.words[0])
			for _, w := range s.words {
				n = min(n, len(w))
			}
			if slices.ContainsFunc(s.words, func(w string) bool { return slices.Contains(common, w) }) {
				n = 1
			}
		case stem:
			if len(s.affix) >= stemKey {
				n = len(s.affix)
			}
		case suffix:
			if len(s.affix) >= suffixKey {
				n = 2 // many words end alike
			}
		}
		if n > best && n > 0 {
			best, e.anchor = n, i
		}
	}
	return best > 0
}
