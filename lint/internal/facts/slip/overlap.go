package slip

import (
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
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
	bits    uint64   // a bit for each of the stems: it dismisses most pairs without comparing
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
			f := r.add(Overlap, x.Range, "", byText)
			f.Related = []fact.Related{{Message: "it stands here first", Span: r.p.Span(items[again].Range)}}
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
		} else if s := stemOf(w); !vague(w) && !weak[s] && !slices.Contains(x.stems, s) {
			x.stems = append(x.stems, s)
			x.bits |= bitOf(s)
		}
	}
	return x
}

// bitOf is a bit for a stem.
func bitOf(s string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return 1 << (h >> 58)
}

// same says whether two items say the same. Sentences that are the same letter by letter are repetitions, of which another slip tells.
func (r *recogniser) same(a, b *item) bool {
	if a.section != b.section || a.figures != b.figures || a.Len() >= shortestSentence && r.p.LowerSlice(a.Range) == r.p.LowerSlice(b.Range) {
		return false
	}
	if len(a.stems) > len(b.stems) {
		a, b = b, a
	}
	if len(a.stems) < fewestStems || r.address(a) || r.optional(a) != r.optional(b) {
		return false
	}
	if len(a.stems)*10 >= len(b.stems)*6 && a.bits&^b.bits == 0 && shared(a, b) == len(a.stems) {
		return true
	}
	return a.section == "responsibilities" && len(a.listed) >= fewestListed && slices.Equal(a.listed, b.listed) && shared(a, b) >= max(len(a.stems)/2, len(a.listed)+fewestBeside)
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

// enumeration is the longest list of things in an item, by their stems in alphabetical order. What an item begins with are the verbs of the
// duty, not what it is about.
func (r *recogniser) enumeration(list []word.Word) []string {
	var best, now []string
	thing := "" // what stands since the last comma
	stems := 0  // of it
	start := 0  // of the clause
	end := func(i int) {
		if len(now) > 0 && stems > 0 {
			now = append(now, firstOf(thing))
		}
		if len(now) > len(best) {
			best = slices.Clone(now)
		}
		now, thing, stems, start = now[:0], "", 0, i
	}
	for i := range list {
		w := list[i].Text
		if w != "and" && w != "or" && !vague(w) {
			if stems++; stems > 1 {
				thing += " "
			}
			thing += stemOf(w)
		}
		if i+1 == len(list) {
			break
		}
		switch gap := strings.TrimSpace(r.between(list, i)); {
		case strings.ContainsAny(gap, ".;:()–—•"):
			end(i + 1)
		case gap == "," || gap == "/" || (list[i+1].Text == "and" || list[i+1].Text == "or") && len(now) > 0:
			switch {
			case stems == 0:
			case len(now) == 0 && (i == start && !r.bracketed(list, i) || i > 0 && list[i-1].Text == "to"):
				end(i + 1) // "recruit, train and manage"
			case len(now) == 0:
				now = append(now, lastOf(thing))
			case stems <= widestThing:
				now = append(now, thing)
			default:
				last := lastOf(thing)
				end(i + 1)
				now = append(now, last)
			}
			thing, stems = "", 0
		}
	}
	end(len(list))
	slices.Sort(best)
	return slices.Compact(best)
}

// bracketed says whether a word stands behind an opening bracket.
func (r *recogniser) bracketed(list []word.Word, at int) bool {
	return at > 0 && strings.HasSuffix(r.between(list, at-1), "(")
}

func firstOf(thing string) string { first, _, _ := strings.Cut(thing, " "); return first }

func lastOf(thing string) string { return thing[strings.LastIndexByte(thing, ' ')+1:] }

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
var weak = func() map[string]bool {
	stems := map[string]bool{}
	for w := range strings.FieldsSeq(`process smooth timely effective efficient ability able strong good excellent proven high quality need require ensure help provide
		support work new ongoing daily regular overall key best great well closely maintain manage drive lead additional appropriate relevant necessary
		related day environment experience knowledge understanding skill use make made take role team member company business familiar familiarity
		proficient proficiency solid deep exceptional participate active`) {
		stems[stemOf(w)] = true
	}
	return stems
}()
