package slip

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// frame is where a noun stands that lacks a word before it.
type frame struct {
	kind       string
	note       string   // what is missing; "" where that is the noun's article
	before     []string // words of which one stands before the one that leads here; nil for any
	verb       bool     // the word that leads here is a verb, and must stand where verbs do
	determiner bool     // one may stand before the noun
	least      int      // how many words stand between at least
	nouns      []string
}

// frames are those that are known, by the words that lead to them.
var frames = sync.OnceValue(leads)

// mayLead tells words that lead to no frame.
var mayLead = sync.OnceValue(func() *likely { return likelyOf(maps.Keys(frames())) })

// likely is the lengths of words, a bit for each, by their first and last letters: nearly all others are told from them by these. The
// words are of the letters a to z.
type likely [26][26]uint32

func likelyOf(words iter.Seq[string]) *likely {
	var set likely
	for w := range words {
		set[w[0]-'a'][w[len(w)-1]-'a'] |= 1 << len(w)
	}
	return &set
}

// be says whether a word may be one of them.
func (x *likely) be(w string) bool {
	first, last := w[0]-'a', w[len(w)-1]-'a'
	return first < 26 && last < 26 && x[first][last]&(1<<len(w)) != 0
}

// longestPhrase is how many words a noun and what stands before it have at most.
const longestPhrase = 6

// frames looks for a noun that lacks a word in the phrase behind list[at], where that is a word that leads to one.
func (r *recogniser) frames(list []word.Word, at int) {
	known := frames()[list[at].Text]
	if known == nil || at+1 == len(list) || r.between(list, at) != " " {
		return // "in-house", "build-focused"
	}
	for _, f := range known {
		if f.before != nil && (at == 0 || !slices.Contains(f.before, list[at-1].Text)) || f.verb && !r.verbal(list, at) {
			continue
		}
		from := at + 1
		if f.determiner && parts()[list[from].Text]&determining != 0 {
			from++
		}
		end := r.phraseEnd(list, from)
		if end-from <= f.least || !f.names(list[from:end]) || r.p.Text[list[end-1].Start]-'a' >= 26 || !r.closes(list, end) {
			continue
		}
		first := at
		if f.before != nil {
			first--
		}
		note := f.note
		if note == "" {
			note = list[end-1].Text
		}
		r.add(f.kind, posting.Range{Start: list[first].Start, End: list[end-1].End}, note, byText)
		return
	}
}

// names says whether a phrase ends in one of the nouns, of which some are two words.
func (f *frame) names(phrase []word.Word) bool {
	last := phrase[len(phrase)-1].Text
	return slices.Contains(f.nouns, last) || len(phrase) > 1 && slices.Contains(f.nouns, phrase[len(phrase)-2].Text+" "+last)
}

// verbal says whether a word stands where verbs do: it begins a clause, or follows what verbs follow.
func (r *recogniser) verbal(list []word.Word, at int) bool {
	if at == 0 {
		return true
	}
	switch r.between(list, at-1) {
	case ", ", ". ", "; ", ": ", " - ", " – ", " • ":
		return true
	case " ":
		switch list[at-1].Text {
		case "to", "and", "or", "will", "can", "you", "we", "they", "help", "you'll", "we'll", "i", "who", "actively", "independently":
			return true
		}
	}
	return false
}

// phraseEnd is where the run of words ends from list[from] on that may be one noun and what stands before it.
func (r *recogniser) phraseEnd(list []word.Word, from int) int {
	end := from
	for end < len(list) && end-from < longestPhrase && !stands(&list[end]) {
		if end++; end == len(list) {
			break
		}
		if gap := r.between(list, end-1); gap != " " && gap != "-" {
			break
		}
	}
	return end
}

// stands says whether a word is none that stands between a verb and the noun of its object, or a determiner or a figure.
func stands(w *word.Word) bool {
	return w.Text[0] <= '9' || parts()[w.Text]&(determining|parting) != 0 || strings.IndexByte(w.Text, '\'') >= 0
}

// part is what a word is to phrases, a bit for each.
type part uint8

const (
	determining part = 1 << iota // it determines a noun: "a", "our", "two"
	parting                      // it parts phrases: "with", "that's"
	vagueWord                    // it tells nothing of what a sentence is about
	denying                      // it turns what stands behind it into its contrary
)

// parts are the words that are known.
var parts = sync.OnceValue(func() map[string]part {
	known := map[string]part{}
	add := func(k part, words string) {
		for w := range strings.FieldsSeq(words) {
			known[w] |= k
		}
	}
	add(determining|vagueWord, `a an the our your their its his her my this that these those each every any some no all both either another one two three
		four five such other many several multiple various few more most what whatever which whose enough same next said first second
		third`)
	add(parting|vagueWord, `of in on at by for with from to into and or as is are be was were has have will can you we they it who how when where why not
		than then also across within through between via per up out off down over under about around own so but if while using
		including like that's them us me him without against during upon toward towards until after before because`)
	add(parting, "house game") // which make an adjective of the "in" before them
	add(vagueWord, "eg ie etc based")
	add(denying, "no non not without")
	return known
})

// closes says whether a phrase is over before list[end]: the block or the sentence ends there, or what follows belongs to the verb or
// to the noun. Behind "and" or a comma another noun may follow, to which what stands before both belongs.
func (r *recogniser) closes(list []word.Word, end int) bool {
	if end == len(list) {
		rest := r.p.Text[list[end-1].End:r.end]
		return rest == "" || strings.IndexByte(".;!", rest[0]) >= 0
	}
	switch gap := r.between(list, end-1); gap {
	case ". ", "; ", "! ":
		return true
	case " ":
		next := list[end].Text
		return parts()[next]&parting != 0 && next != "and" && next != "or" || next == "that" || next == "which"
	}
	return false
}
