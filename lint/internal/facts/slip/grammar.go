package slip

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/word"
	"github.com/postlint/postlint/lint/internal/posting"
)

// grammar looks at two neighbouring words of an English text: one that was typed twice, and the wrong article.
func (r *recogniser) grammar(first, second *word.Word) {
	switch n := len(first.Text); {
	case n <= 2 && first.Text[0] == 'a' && (n == 1 || first.Text[1] == 'n'):
		if !second.Odd && (vowel(second.Text[0]) == (n == 1) || second.Text[0] == 'u' || second.Text[0] == 'h') {
			r.article(first, second)
		}
		if n == len(second.Text) {
			r.twice(first, second)
		}
	case n == len(second.Text) && first.Text == second.Text:
		r.twice(first, second)
	}
}

// twice adds a word that was typed twice. Names are doubled on purpose ("Walla Walla"), where lines were glued the second word
// begins with a capital, and behind "re" or before "depth" a hyphen makes another word of it.
func (r *recogniser) twice(first, second *word.Word) {
	if first.Text != second.Text || first.Odd || !r.beside(first, second) || meant(first.Text) {
		return
	}
	s := r.p.Text
	if c := s[second.Start]; c-'a' >= 26 || second.End < r.end && strings.IndexByte("-–/'’", s[second.End]) >= 0 || strings.HasPrefix(s[second.End:], "’") {
		return
	}
	if first.Start > r.block.Start && strings.IndexByte("-/'", s[first.Start-1]) >= 0 || strings.HasSuffix(s[:first.Start], "’") {
		return
	}
	at := posting.Range{Start: first.Start, End: second.End}
	r.repair(r.add(Doubled, at, first.Text, byText), Doubled, at, r.p.Slice(first.Range))
}

// beside says whether one blank and nothing else stands between two words.
func (r *recogniser) beside(first, second *word.Word) bool {
	return second.Start == first.End+1 && r.p.Text[first.End] == ' '
}

// meant says whether a word may stand twice on purpose: "all that that brings", "many many thanks", "bye bye", and figures.
func meant(w string) bool {
	switch w {
	case "that", "had", "is", "do", "can", "her", "you", "it", "who", "very", "many", "much", "more", "so", "no", "really", "far", "long", "too", "big",
		"etc", "bye", "win", "ha", "ho", "hey", "knock", "blah", "tut", "bla", "yada", "bora", "pom", "cha", "yo", "go", "day", "one":
		return true
	}
	return w[0] <= '9' || len(w) == 1 && w != "a"
}

// article adds "a" before the sound of a vowel and "an" before another one, as far as letters tell the sound.
func (r *recogniser) article(article, noun *word.Word) {
	s := r.p.Text
	if !r.beside(article, noun) || s[noun.Start]-'a' >= 26 && s[noun.Start+1]-'a' >= 26 {
		return // letters are read out one by one: "an FPGA", "a UX team"
	}
	right := "an"
	if len(article.Text) == 2 {
		right = "a"
	}
	if soundsLike(noun.Text) != right {
		return
	}
	written := s[article.Start] != 'A' // "Series A investors", "a team, A excellent place"
	if !written && article.Start > r.block.Start || article.Start > r.block.Start && s[article.Start-1] != ' ' {
		return
	}
	at := posting.Range{Start: article.Start, End: noun.End}
	f := r.add(Article, at, right+" "+r.p.Slice(noun.Range), byText)
	if !written {
		right = "A" + right[1:]
	}
	r.repair(f, Article, article.Range, right)
}

// soundsLike is the article that stands before a word, "" where its letters do not tell, or where it is no noun and no adjective.
// Of short words many are abbreviations.
func soundsLike(w string) string {
	if w[0] == 'h' {
		return soundsLikeH(w)
	}
	if len(w) < 5 && w != "user" && w != "year" && w != "team" || strings.IndexByte("0123456789", w[len(w)-1]) >= 0 {
		return ""
	}
	switch c := w[0]; {
	case c == 'u':
		for _, begins := range [...]string{"uniq", "unit", "univ", "usua", "usef", "user", "usab", "util"} {
			if strings.HasPrefix(w, begins) {
				return "a"
			}
		}
		for _, begins := range [...]string{"unde", "unpa", "unex", "unus", "unpr", "unfo", "upda", "upco", "upbe", "upwa", "ulti", "urge", "unme", "unce"} {
			if strings.HasPrefix(w, begins) {
				return "an"
			}
		}
		return ""
	case vowel(c):
		for _, begins := range [...]string{"eu", "ew", "one", "once", "oui"} {
			if strings.HasPrefix(w, begins) {
				return ""
			}
		}
		switch w {
		case "after", "again", "along", "among", "around", "about", "above", "other", "every", "either", "enough", "always", "already", "although", "across", "against", "outside", "inside", "during":
			return ""
		}
		return "an"
	case begins(w):
		return "a"
	}
	return ""
}

// soundsLikeH is the article before a word with an "h", which is silent in a few. Some say "an historic hotel".
func soundsLikeH(w string) string {
	for _, silent := range [...]string{"hour", "honest", "honor", "honour"} {
		if strings.HasPrefix(w, silent) && w != "honors" && w != "honours" {
			return "an"
		}
	}
	switch w {
	case "hands", "happy", "hardworking", "head", "health", "healthcare", "healthy", "help", "helpful", "high", "higher", "highly", "hiring", "home", "hospital", "house", "human", "hybrid":
		return "a"
	}
	return ""
}

// begins says whether a word begins as English ones do, so that its first letter is not read out by its name: "an Nvidia card", "an
// RSpec test".
func begins(w string) bool {
	if vowel(w[1]) || w[1] == 'u' || w[1] == 'y' {
		return w[0] != 'x'
	}
	switch w[0] {
	case 'l', 'm', 'n', 'r', 'x':
		return false
	case 'f':
		return w[1] == 'l' || w[1] == 'r'
	case 's':
		return strings.IndexByte("chklmnpqtw", w[1]) >= 0 && strings.ContainsAny(w, "aeiou")
	}
	return strings.ContainsAny(w, "aeiou")
}

// vowel says whether a letter most often stands for the sound of a vowel at the beginning of a word.
func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' }
