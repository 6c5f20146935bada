package cut

import (
	_ "embed"
	"slices"
	"strings"
)

// words is an automaton of some 65,000 English words that is read in place; generate/words says from where they come
// and how it is laid out.
//
//go:embed words.bin
var words string

// lookUp says whether w, of small letters, is an English word of the letters a–z, and whether it is the beginning of a longer one.
func lookUp(w string) (word, beginning bool) {
	at, more := 0, true
	for i := range len(w) {
		if !more || w[i] < 'a' || w[i] > 'z' {
			return false, false
		}
		e := edge(at)
		for e&31 != uint32(w[i]-'a') {
			if e&(1<<6) != 0 {
				return false, false
			}
			at++
			e = edge(at)
		}
		word = e&(1<<5) != 0
		at = int(e >> 7)
		more = at != 0
	}
	return word, more
}

func edge(i int) uint32 {
	s := words[4*i : 4*i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// languages is a set of languages, one a bit.
type languages uint8

// functionWord is a word that holds sentences together, with the languages that have it and those in which it cannot end
// a sentence, or seldom does.
type functionWord struct {
	word            string
	all, hard, soft languages
}

// findFunctionWord is the function word, nil if w, which is lower-case, is none.
func findFunctionWord(w string) *functionWord {
	if len(w) == 0 || len(w) > longestFunctionWord {
		return nil
	}
	i, ok := slices.BinarySearchFunc(functionWords[:], w, func(f functionWord, w string) int { return strings.Compare(f.word, w) })
	if !ok {
		return nil
	}
	return &functionWords[i]
}

func contains(sorted []string, w string) bool {
	_, ok := slices.BinarySearch(sorted, w)
	return ok
}

// mainLanguage is the language that most function words of a lower-case text belong to, 0 if fewer than two do.
func mainLanguage(lower string) languages {
	var count [8]int
	for w := range strings.FieldsFuncSeq(lower, func(r rune) bool {
		return r <= ' ' || r == ',' || r == '.' || r == '(' || r == ')' || r == ':' || r == ';'
	}) {
		if f := findFunctionWord(w); f != nil {
			for l := range count {
				if f.all&(1<<l) != 0 {
					count[l]++
				}
			}
		}
	}
	best := 0
	for l := range count {
		if count[l] > count[best] {
			best = l
		}
	}
	if count[best] < 2 {
		return 0
	}
	return 1 << best
}
