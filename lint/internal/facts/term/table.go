package term

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
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
	// everywhere says that a tally counts in all sections, not only in those about the job and who is sought
	everywhere bool
}

// entry is one phrase. What it says is read when its anchor is first met.
type entry struct {
	table             *table
	kind              kind
	phrase, use, term string
	plural            string // what stands in the place of a plural, where use stands in that of a singular; "" where use is only advice
	reach             int    // of a ground, in bytes; 0 is the whole posting
}

// pattern is what a phrase says.
type pattern struct {
	slots  []slot
	anchor int // the slot by which it is found
	comma  bool
}

// slot is a place for one word: any of a list, or a stem, an ending, a number, any word.
type slot struct {
	words    []string
	affix    string // of a stem or an ending
	form     form
	optional bool
	most     int  // how many words it may hold: 1, more of a gap
	mask     mask // of words: it dismisses most others without comparing
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
		return age(w)
	case anyWord, gap:
		return true
	}
	return s.mask&maskOf(w) != 0 && slices.Contains(s.words, w)
}

// age says whether a word is the age of a grown person.
func age(w string) bool { return len(w) == 2 && w >= "18" && w <= "75" && w[1] >= '0' && w[1] <= '9' }

// index finds the entries of one language by their anchors.
type index struct {
	entries                []entry
	tables                 map[string]*table
	links                  []link
	words, stems, suffixes anchors
	short                  anchors // stems of catalog.ShortestStem bytes
}

// link leads from an anchor to an entry and to the anchor's next link; link 0 is the end.
type link struct{ entry, next int32 }

// indexes hold, for each language of the tables, what makes its index at first use: a run that reads English postings does not pay for
// the others, nor one of the default rules for what only rules read that are off by default.
var (
	indexes      = sync.OnceValue(func() map[string]func() *index { return indexesOf(embedded("terms")) })
	indexesOptIn = sync.OnceValue(func() map[string]func() *index { return indexesOf(embedded("terms") + embedded("terms_optin")) })
)

func embedded(name string) string {
	b, err := rules.Generated.ReadFile("generated/" + name + ".txt")
	if err != nil {
		panic(err) // a broken build
	}
	return string(b)
}

func indexesOf(text string) map[string]func() *index {
	out := map[string]func() *index{}
	for line := range strings.Lines(text) {
		if lang, _, _ := strings.Cut(line, "\t"); lang != "=" && lang != anyLanguage && out[lang] == nil {
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
}

// Tables are tables of words besides those that are embedded. They are safe for use by many goroutines.
type Tables struct{ byLanguage map[string]*index }

// NewTables reads tables in their compact form, in which package catalog writes them; nil where there are none. The error names
// a line that is none.
func NewTables(text string) (*Tables, error) {
	t := &Tables{map[string]*index{}}
	for line := range strings.Lines(text) {
		lang, _, _ := strings.Cut(line, "\t")
		if lang == "=" || t.byLanguage[lang] != nil {
			continue
		}
		x, err := parse(text, lang)
		if err != nil {
			return nil, err
		}
		t.byLanguage[lang] = x
	}
	if len(t.byLanguage) == 0 {
		return nil, nil
	}
	return t, nil
}

// OptInTables are the names of the tables that Recognise reads with optIn alone. None of their words is read for it: each start asks.
func OptInTables() []string {
	var names []string
	for line := range strings.Lines(embedded("terms_optin")) {
		rest, ok := strings.CutPrefix(line, "=\t")
		if !ok {
			break // the heads come first
		}
		name, _, _ := strings.Cut(rest, "\t")
		names = append(names, name)
	}
	return names
}

// Recognise is the same as the function of that name, with these tables in place of those that are embedded.
func (t *Tables) Recognise(p *posting.Posting, words *word.List, lang string) map[string][]Fact {
	x := t.byLanguage[cmp.Or(lang, "en")]
	if x == nil {
		x = t.byLanguage[anyLanguage]
	}
	if x == nil {
		return nil
	}
	return x.recognise(p, words)
}

// anyLanguage is the language of phrases that are read whatever the posting's is.
const anyLanguage = "*"

// parse reads the compact form: a line "=\ttable\ttally\tsought" for each table, with "\teverywhere" behind it where it is so,
// then "lang\ttable\tphrase\tuse\tterm" for each phrase, and the plural of what it can be replaced by behind that; "!" before
// the table makes a shield of it, "~" a ground, whose use is its reach; the language "*" is read with every other one.
func parse(text, lang string) (*index, error) {
	n := strings.Count(text, "\n"+lang+"\t") + strings.Count(text, "\n*\t")
	x := &index{
		tables: map[string]*table{}, links: make([]link, 1, 4*n+1), entries: make([]entry, 0, n),
		words: anchors{list: make([]anchor, 0, 2*n)},
	}
	for line := range strings.Lines(text) {
		head, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		name, rest, _ := strings.Cut(rest, "\t")
		third, rest, _ := strings.Cut(rest, "\t")
		fourth, fifth, ok := strings.Cut(rest, "\t")
		switch {
		case head == "=":
			x.tables[name] = &table{name, third == "true", fourth == "true", fifth != ""}
		case head != lang && head != anyLanguage:
		case !ok || name == "":
			return nil, fmt.Errorf("terms: %q is no line", line)
		default:
			if err := x.add(name, third, fourth, fifth); err != nil {
				return nil, err
			}
		}
	}
	return x, nil
}

func (x *index) add(name, phrase, use, term string) error {
	n := int32(len(x.entries))
	x.entries = append(x.entries, entry{})
	e := &x.entries[n]
	e.phrase, e.use = phrase, use
	e.term, e.plural, _ = strings.Cut(term, "\t")
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
	_, at, ok := strings.Cut(phrase, "^")
	if !ok {
		return fmt.Errorf("terms: %q has no word to find it by", phrase)
	}
	if at[0] == '(' {
		at, _, _ = strings.Cut(at[1:], ")")
	} else if i := strings.IndexAny(at, parting); i >= 0 {
		at = at[:i]
	}
	for w := range strings.SplitSeq(at, "|") {
		x.anchor(w, n)
	}
	return nil
}

// anchor makes an entry found by a word, a stem or an ending.
func (x *index) anchor(w string, entry int32) {
	var a *anchor
	switch {
	case w[0] == '*':
		a = x.suffixes.at(w[len(w)-catalog.EndingLength:])
	case w[len(w)-1] == '*' && len(w) > catalog.StemLength:
		a = x.stems.at(w[:catalog.StemLength])
	case w[len(w)-1] == '*':
		a = x.short.at(w[:catalog.ShortestStem])
	default:
		a = x.words.at(w)
	}
	x.links = append(x.links, link{entry, a.first})
	a.first = int32(len(x.links) - 1)
}

// parting are the marks between the words of a phrase.
const parting = " -/,("

// patternOf reads a phrase: words, "(a|an)" for one of several, "(a|an|)" for one of several or none, "salesm*" for a stem,
// "*man" for an ending, "#" for an age, "_" for any word. Hyphens and slashes part words, as they do in the text; a comma
// anywhere lets commas stand between all of its words. "^" stands before the anchor.
func patternOf(phrase string) *pattern {
	p := &pattern{comma: strings.Contains(phrase, ",")}
	for phrase != "" {
		switch i := strings.IndexAny(phrase, parting+"^"); {
		case i < 0:
			p.add(slotOf([]string{phrase}))
			return p
		case i > 0:
			p.add(slotOf([]string{phrase[:i]}))
			phrase = phrase[i:]
		case phrase[0] == '(':
			group, rest, _ := strings.Cut(phrase[1:], ")")
			p.add(slotOf(strings.Split(group, "|")))
			phrase = rest
		default:
			if phrase[0] == '^' {
				p.anchor = len(p.slots)
			}
			phrase = phrase[1:]
		}
	}
	return p
}

// add makes one gap of a run of optional words: matched one by one, eight of them would be tried in 256 ways.
func (p *pattern) add(s slot) {
	if s.form == anyWord && s.optional {
		if n := len(p.slots); n > 0 && p.slots[n-1].form == gap {
			p.slots[n-1].most++
			return
		}
		s.form = gap
	}
	p.slots = append(p.slots, s)
}

func slotOf(words []string) slot {
	s := slot{words: words, most: 1}
	for i, w := range words {
		switch {
		case w == "":
			s.optional = true
			s.words = slices.Concat(words[:i], words[i+1:])
		case w == "#":
			s.form = number
		case w == "_":
			s.form = anyWord
		case w[0] == '*':
			s.form, s.affix = suffix, w[1:]
		case w[len(w)-1] == '*':
			s.form, s.affix = stem, w[:len(w)-1]
		}
		if w != "" {
			s.mask |= maskOf(w)
		}
	}
	return s
}
