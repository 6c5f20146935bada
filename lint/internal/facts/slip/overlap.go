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
	widestThing  = 2 // stems of one of these things
	fewestBeside = 2 // stems that both have beside these things
)

// item is a duty or a demand.
type item struct {
	posting.Range
	section string
	stems   []string // of the words that tell what it is about, each once
	figures string   // and what denies, in their order
	listed  []string // what it lists: "push, e-mail and in-app notifications"
}

// overlaps tells of items of one kind of section that say the same: all that the shorter one is about stands in the longer one, or both
// are duties that list the same things and have half of their words in common.
func (r *recogniser) overlaps(words *word.List) {
	var items []item
	for i := range r.p.Blocks {
		b := &r.p.Blocks[i]
		if len(items) == mostItems {
			break
		}
		if b.Role != posting.Body || b.Kind != posting.Item && b.Kind != posting.Line || b.Len() < shortestItem || b.Len() > longestItem || !duties(r.p.SectionID(i)) {
			continue
		}
		r.block, r.end = b, b.End
		x := r.item(words.Block(i), r.p.SectionID(i))
		if again := slices.IndexFunc(items, func(o item) bool { return r.same(&o, &x) }); again >= 0 {
			r.again(Overlap, items[again].Range, x.Range)
		}
		items = append(items, x)
	}
}

// duties says whether the items of a section are duties or demands.
func duties(section string) bool {
	return section == "responsibilities" || section == "min_qualifications" || section == "preferred_qualifications"
}

func (r *recogniser) item(list []word.Word, section string) item {
	x := item{Range: r.block.Range, section: section, listed: r.enumeration(list)}
	for i := range list {
		w := list[i].Text
		if denies(w) || w[0] <= '9' {
			x.figures += w + " "
		} else if s := stemOf(w); !vague(w) && !weak()[s] && !slices.Contains(x.stems, s) {
			x.stems = append(x.stems, s)
		}
	}
	return x
}

// same says whether two items say the same. Sentences that are the same letter by letter are repetitions, of which another slip tells.
func (r *recogniser) same(a, b *item) bool {
	if a.section != b.section || a.figures != b.figures || a.Len() >= shortestSentence && r.p.LowerSlice(a.Range) == r.p.LowerSlice(b.Range) {
		return false
	}
	if len(a.stems) > len(b.stems) {
		a, b = b, a
	}
	if len(a.stems) < fewestStems {
		return false
	}
	within := len(a.stems)*10 >= len(b.stems)*6 && shared(a, b) == len(a.stems)
	if !within && !(a.section == "responsibilities" && len(a.listed) >= fewestListed && slices.Equal(a.listed, b.listed) && shared(a, b) >= max(len(a.stems)/2, len(a.listed)+fewestBeside)) {
		return false
	}
	return !r.address(a) && r.optional(a) == r.optional(b)
}

// shared is how many stems of one item the other one has as well.
func shared(a, b *item) (n int) {
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
	thing  []string // the stems of the one at hand
}

// over ends the thing at hand. Of the first one only the last word is known to belong to it.
func (x *row) over() {
	thing := x.thing[len(x.thing)-1]
	if len(x.things) > 0 {
		thing = strings.Join(x.thing, " ")
	}
	x.things, x.thing = append(x.things, thing), nil
}

// end ends the row. Of the last thing only the first word is known to belong to it.
func (x *row) end() []string {
	things := x.things
	if len(things) > 0 && len(x.thing) > 0 {
		things = append(things, x.thing[0])
	}
	*x = row{}
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
			x.thing = append(x.thing, stemOf(w))
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
			last := x.thing[len(x.thing)-1:]
			end()
			x.thing = last
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

// endings of words that are dropped, the longer first.
var endings = [...]string{"ations", "ation", "ments", "ment", "ingly", "edly", "ing", "ies", "ied", "es", "ed", "s", "ly", "e", "y"}

// stemOf is a word without its ending, so that "manage", "manages" and "managing" are one.
func stemOf(w string) string {
	w, _, _ = strings.Cut(w, "'")
	for _, end := range endings {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 3 && !(end == "s" && s[len(s)-1] == 's') {
			return s
		}
	}
	return w
}

// denies says whether a word turns what stands behind it into its contrary.
func denies(w string) bool { return w == "no" || w == "non" || w == "not" || w == "without" }

// vague says whether a word tells nothing of what an item is about.
func vague(w string) bool {
	switch w {
	case "house", "game":
		return false
	case "eg", "ie", "etc", "based":
		return true
	}
	return len(w) < 2 || determiner(w) || parts(w)
}

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
