package slip

import (
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
		if f.determiner && determiner(list[from].Text) {
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
	return w.Text[0] <= '9' || strings.ContainsRune(w.Text, '\'') || determiner(w.Text) || parts(w.Text)
}

func determiner(w string) bool {
	switch w {
	case "a", "an", "the", "our", "your", "their", "its", "his", "her", "my", "this", "that", "these", "those", "each", "every", "any", "some", "no", "all", "both",
		"either", "another", "one", "two", "three", "four", "five", "such", "other", "many", "several", "multiple", "various", "few", "more", "most", "what",
		"whatever", "which", "whose", "enough", "same", "next", "said", "first", "second", "third":
		return true
	}
	return false
}

// parts says whether a word parts phrases. "House" and "game" make an adjective of the "in" before them.
func parts(w string) bool {
	switch w {
	case "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "and", "or", "as", "is", "are", "be", "was", "were", "has", "have", "will", "can", "you", "we",
		"they", "it", "who", "how", "when", "where", "why", "not", "than", "then", "also", "across", "within", "through", "between", "via", "per", "up", "out", "off",
		"down", "over", "under", "about", "around", "own", "so", "but", "if", "while", "using", "including", "like", "that's", "them", "us", "me", "him",
		"without", "against", "during", "upon", "toward", "towards", "until", "after", "before", "because", "house", "game":
		return true
	}
	return false
}

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
		return parts(list[end].Text) && list[end].Text != "and" && list[end].Text != "or" || list[end].Text == "that" || list[end].Text == "which"
	}
	return false
}
