package slip

import (
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of the items that are held against each other. A posting has some twenty.
const (
	mostItems    = 64
	shortestItem = 25 // bytes
	longestItem  = 600
	fewestStems  = 4 // of an item that tell what it is about
	fewestListed = 3 // of the things that both items list
	widestThing  = 2 // words of one of these things
	fewestBeside = 2 // stems that both have beside these things
)

// item is a duty or a demand.
type item struct {
	posting.Range
	section string
	words   []word.Word
	sign    sign
	listed  []string // what a duty lists: "push, e-mail and in-app notifications"
	gist    *gist    // nil until it is asked for
}

// gist is what an item is about.
type gist struct {
	stems   []string // of the words that tell what it is about, each once
	figures string   // and what denies, in their order
}

// overlaps tells of items of one kind of section that say the same: all that the shorter one is about stands in the longer one, or both
// are duties that list the same things and have half of their words in common.
func (r *recogniser) overlaps(words *word.List) {
	items := make([]item, 0, 32)
	for i := range r.p.Blocks {
		b := &r.p.Blocks[i]
		if len(items) == mostItems {
			break
		}
		if b.Role != posting.Body || b.Kind != posting.Item && b.Kind != posting.Line || b.Len() < shortestItem || b.Len() > longestItem || !duties(r.p.SectionID(i)) {
			continue
		}
		r.block, r.end = b, b.End
		x := item{Range: b.Range, section: r.p.SectionID(i), words: words.Block(i)}
		x.sign = signOf(x.words)
		if x.section == "responsibilities" && strings.ContainsAny(r.p.Slice(b.Range), ",/") {
			x.listed = r.enumeration(x.words)
		}
		for k := range items {
			if r.same(&items[k], &x) {
				r.again(Overlap, items[k].Range, x.Range)
				break
			}
		}
		items = append(items, x)
	}
}

// duties says whether the items of a section are duties or demands.
func duties(section string) bool {
	return section == "responsibilities" || section == "min_qualifications" || section == "preferred_qualifications"
}

// about is the gist of an item, made when it is first asked for.
func (x *item) about() *gist {
	if x.gist != nil {
		return x.gist
	}
	x.gist = &gist{}
	for i := range x.words {
		w := x.words[i].Text
		if parts()[w]&denying != 0 || w[0] <= '9' {
			x.gist.figures += w + " "
		} else if s := stemOf(w); !vague(w) && !weak()[s] && !slices.Contains(x.gist.stems, s) {
			x.gist.stems = append(x.gist.stems, s)
		}
	}
	return x.gist
}

// same says whether two items say the same. Sentences that are the same letter by letter are repetitions, of which another slip tells.
// Few items may say the same by their signs or list the same; only of those the words are compared.
func (r *recogniser) same(x, y *item) bool {
	alike := len(x.listed) >= fewestListed && slices.Equal(x.listed, y.listed)
	if x.section != y.section || !alike && !x.sign.within(y.sign) && !y.sign.within(x.sign) {
		return false
	}
	a, b := x.about(), y.about()
	if a.figures != b.figures || x.Len() >= shortestSentence && r.p.LowerSlice(x.Range) == r.p.LowerSlice(y.Range) {
		return false
	}
	if len(a.stems) > len(b.stems) {
		a, b = b, a
	}
	if len(a.stems) < fewestStems {
		return false
	}
	n := shared(a, b)
	if within := len(a.stems)*10 >= len(b.stems)*6 && n == len(a.stems); !within && !(alike && n >= max(len(a.stems)/2, len(x.listed)+fewestBeside)) {
		return false
	}
	return !r.address(x) && !r.address(y) && r.optional(x) == r.optional(y)
}

// sign is a bit for each of the words of an item that tell what it is about for certain, by their first three letters, which a stem has
// as well. An item that is about all that another one is has all of its bits.
type sign [2]uint64

func (g sign) within(o sign) bool { return g[0]&^o[0]|g[1]&^o[1] == 0 }

func signOf(words []word.Word) (g sign) {
	silent := silent()
	for i := range words {
		if begin := beginning(words[i].Text); begin >= 0 && silent[begin>>6]&(1<<(begin&63)) == 0 {
			bit := begin * 0x9E3779B1 >> 12 & 127
			g[bit>>6] |= 1 << (bit & 63)
		}
	}
	return g
}

// beginning is a number of 15 bits for the first three letters of a word, -1 where it does not begin with as many of a to z.
func beginning(w string) int {
	if len(w) < 3 {
		return -1
	}
	a, b, c := w[0]-'a', w[1]-'a', w[2]-'a'
	if a >= 26 || b >= 26 || c >= 26 {
		return -1
	}
	return int(a)<<10 | int(b)<<5 | int(c)
}

// silent are the beginnings of words that may tell nothing of what an item is about.
var silent = sync.OnceValue(func() *[512]uint64 {
	var set [512]uint64
	add := func(w string) {
		if n := beginning(w); n >= 0 {
			set[n>>6] |= 1 << (n & 63)
		}
	}
	for w := range parts() {
		add(w)
	}
	for stem := range weak() {
		add(stem)
	}
	return &set
})

// shared is how many stems of one gist the other one has as well.
func shared(a, b *gist) (n int) {
	for _, s := range a.stems {
		if slices.Contains(b.stems, s) {
			n++
		}
	}
	return n
}

// address says whether an item is an address or a path, or names an amount.
func (r *recogniser) address(x *item) bool {
	s := r.p.Slice(x.Range)
	return strings.Contains(s, "://") || strings.Count(s, "/") > strings.Count(s, " ") || strings.ContainsAny(s, "$£€")
}

// optional says whether an item says that it is not needed.
func (r *recogniser) optional(x *item) bool {
	s := r.p.LowerSlice(x.Range)
	return strings.Contains(s, "prefer") || strings.Contains(s, " plus") || strings.Contains(s, "desir") || strings.Contains(s, "ideally") || strings.Contains(s, "bonus")
}

// row is a list of things that is being read.
type row struct {
	things []string // that are over, by their stems
	thing  []string // the words of the one at hand
}

// over ends the thing at hand. Of the first one only the last word is known to belong to it.
func (x *row) over() {
	thing := stemOf(x.thing[len(x.thing)-1])
	if len(x.things) > 0 && len(x.thing) == widestThing {
		thing = stemOf(x.thing[0]) + " " + thing
	}
	x.things, x.thing = append(x.things, thing), x.thing[:0]
}

// end ends the row. Of the last thing only the first word is known to belong to it.
func (x *row) end() []string {
	things := x.things
	if len(things) > 0 && len(x.thing) > 0 {
		things = append(things, stemOf(x.thing[0]))
	}
	x.things, x.thing = nil, x.thing[:0]
	return things
}

// enumeration is the longest list of things in an item, by their stems in alphabetical order. What an item begins with are the verbs of the
// duty, not what it is about.
func (r *recogniser) enumeration(list []word.Word) []string {
	var x row
	var best []string
	end := func() {
		if things := x.end(); len(things) > len(best) {
			best = things
		}
	}
	from := 0 // of the clause
	for i := range list {
		if w := list[i].Text; w != "and" && w != "or" && !vague(w) {
			x.thing = append(x.thing, w)
		}
		gap := ""
		if i+1 < len(list) {
			gap = strings.TrimSpace(r.between(list, i))
		}
		switch follows := textAt(list, i+1); {
		case follows == "" || strings.ContainsAny(gap, ".;:()–—•"):
			end()
			from = i + 1
		case len(x.thing) == 0 || gap != "," && gap != "/" && (len(x.things) == 0 || follows != "and" && follows != "or"):
		case len(x.things) == 0 && (i == from && !r.bracketed(list, i) || textAt(list, i-1) == "to"): // "recruit, train and manage"
			end()
			from = i + 1
		case len(x.things) > 0 && len(x.thing) > widestThing: // no thing: another list begins with its last word
			last := x.thing[len(x.thing)-1]
			end()
			x.thing = append(x.thing, last)
			x.over()
		default:
			x.over()
		}
	}
	slices.Sort(best)
	return slices.Compact(best)
}

// bracketed says whether a word stands behind an opening bracket.
func (r *recogniser) bracketed(list []word.Word, at int) bool {
	return at > 0 && strings.HasSuffix(r.between(list, at-1), "(")
}

// endings of words that are dropped, by their last letter, the longer first.
var endings = [26][]string{
	'd' - 'a': {"ied", "ed"},
	'e' - 'a': {"e"},
	'g' - 'a': {"ing"},
	'n' - 'a': {"ation"},
	's' - 'a': {"ations", "ments", "ies", "es", "s"},
	't' - 'a': {"ment"},
	'y' - 'a': {"ingly", "edly", "ly", "y"},
}

// stemOf is a word without its ending, so that "manage", "manages" and "managing" are one.
func stemOf(w string) string {
	if at := strings.IndexByte(w, '\''); at >= 0 {
		w = w[:at]
	}
	if w == "" {
		return w
	}
	last := w[len(w)-1] - 'a'
	if last >= 26 {
		return w
	}
	for _, end := range endings[last] {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 3 && !(end == "s" && s[len(s)-1] == 's') {
			return s
		}
	}
	return w
}

// vague says whether a word tells nothing of what an item is about.
func vague(w string) bool { return len(w) < 2 || parts()[w]&vagueWord != 0 }

// weak are the stems of words by which two items may differ and say the same all the same: "ensure a smooth process".
var weak = sync.OnceValue(func() map[string]bool {
	stems := map[string]bool{}
	for w := range strings.FieldsSeq(`process smooth timely effective efficient ability able strong good excellent proven high quality need require ensure help provide
		support work new ongoing daily regular overall key best great well closely maintain manage drive lead additional appropriate relevant necessary
		related day environment experience knowledge understanding skill use make made take role team member company business familiar familiarity
		proficient proficiency solid deep exceptional participate active`) {
		stems[stemOf(w)] = true
	}
	return stems
})
