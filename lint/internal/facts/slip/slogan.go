package slip

import (
	"maps"
	"slices"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// Bounds of slogans, in words.
const (
	shortestSlogan = 5
	longestSlogan  = 14
	fewestTelling  = 2 // words that are neither determiners, prepositions nor the like, beside the one by which it is found
	mostStirring   = 64
)

// stirring is where a word stands by which slogans are found.
type stirring struct{ block, at int }

// slogans tells of a phrase about life, love, the world or the future that stands in two paragraphs.
func (r *recogniser) slogans(words *word.List) {
	var places []stirring
	may := mayStir()
	for i := range r.p.Blocks {
		b := &r.p.Blocks[i]
		if b.Role != posting.Body || b.Kind == posting.Heading || b.Kind == posting.Cell || !praises(r.p.SectionID(i)) {
			continue
		}
		r.block, r.end = b, b.End
		list := words.Block(i)
		told := 0 // where the last slogan ends
		for at := range list {
			if len(places) == mostStirring {
				return
			}
			if !may.be(list[at].Text) || !stirs(list, at) {
				continue
			}
			for _, p := range places {
				if p.block == i || at < told {
					continue
				}
				before := words.Block(p.block)
				if from, n := r.common(before, p.at, list, at); n > 0 {
					told = at - from + n
					r.again(Slogan, span(before[p.at-from:], n), span(list[at-from:], n))
				}
			}
			places = append(places, stirring{i, at})
		}
	}
}

// span is the range of the first n words.
func span(words []word.Word, n int) posting.Range {
	return posting.Range{Start: words[0].Start, End: words[n-1].End}
}

// praises says whether a section may praise: what lawyers wrote, and what is asked of people, is said twice for other reasons.
func praises(section string) bool {
	switch section {
	case "eeo", "accommodation", "privacy", "boilerplate_legal", "benefits", "compensation", "application_process", "min_qualifications", "preferred_qualifications", "responsibilities":
		return false
	}
	return true
}

// common is the run of words that two places have in common, by how many stand before the places and how many there are; 0 where these
// are no slogan.
func (r *recogniser) common(a []word.Word, i int, b []word.Word, k int) (before, n int) {
	for before < min(i, k, longestSlogan) && a[i-before-1].Text == b[k-before-1].Text && r.flows(a, i-before-1) && r.flows(b, k-before-1) {
		before++
	}
	after := 0
	for after < longestSlogan && i+after+1 < len(a) && k+after+1 < len(b) && a[i+after+1].Text == b[k+after+1].Text && r.flows(a, i+after) && r.flows(b, k+after) {
		after++
	}
	n = before + 1 + after
	if n < shortestSlogan || n > longestSlogan {
		return 0, 0
	}
	telling := 0
	for _, w := range b[k-before : k-before+n] {
		if !vague(w.Text) {
			telling++
		}
	}
	if telling <= fewestTelling {
		return 0, 0
	}
	return before, n
}

// flows says whether nothing but a blank, a hyphen or a comma stands between a word and the next one.
func (r *recogniser) flows(list []word.Word, at int) bool {
	switch r.between(list, at) {
	case " ", "-", ", ", "\u00a0":
		return true
	}
	return false
}

// stirs says whether a word is one by which slogans are found, and none of another sense.
func stirs(list []word.Word, at int) bool {
	in := stirringWords[list[at].Text]
	return in != nil && in(list, at)
}

// stirringWords are the words by which slogans are found, each with what stands beside it where it has that sense.
var stirringWords = map[string]func(list []word.Word, at int) bool{
	"love": loving, "loves": loving, "loved": loving,
	"dream": always, "dreams": always, "everyone": always, "brighter": always, "happier": always, "joy": always, "inspire": always,
	"inspires": always, "inspiring": always, "reimagine": always, "reimagining": always, "lives": always,
	"world": func(list []word.Word, at int) bool {
		switch textAt(list, at-2) {
		case "around", "across", "over", "throughout", "in", "anywhere":
			return false
		}
		return textAt(list, at-1) == "the"
	},
	"future": behind("the", "brighter", "better"),
	"life": func(list []word.Word, at int) bool {
		before, after := textAt(list, at-1), textAt(list, at+1)
		return before == "to" || before == "a" || after == "they" || after == "better"
	},
	"better":   behind("the", "a"),
	"possible": behind("what's", "is"),
}

func always([]word.Word, int) bool { return true }

func loving(list []word.Word, at int) bool {
	after := textAt(list, at+1)
	return after != "to" && after != "for"
}

// behind holds behind one of several words.
func behind(words ...string) func(list []word.Word, at int) bool {
	return func(list []word.Word, at int) bool { return slices.Contains(words, textAt(list, at-1)) }
}

// mayStir tells words that do not stir.
var mayStir = sync.OnceValue(func() *likely { return likelyOf(maps.Keys(stirringWords)) })

// textAt is a word of a list, "" beyond its ends.
func textAt(list []word.Word, at int) string {
	if at < 0 || at >= len(list) {
		return ""
	}
	return list[at].Text
}
