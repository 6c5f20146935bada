package posting

import (
	"bytes"
	"strings"
)

// titled says whether at least two words of a heading, or all of it, are in capitals.
func titled(s []byte) bool {
	n, words, begins := 0, 1, true
	for i := range s {
		switch {
		case s[i] == ' ':
			begins = true
			words++
			continue
		case begins && upperAt(s, i):
			n++
		}
		begins = false
	}
	return n > 1 || words == 1
}

// asks says whether lower-case words begin with a word that asks, but for a reason: "Why wait? Apply today" heads nothing.
func asks(s string) bool {
	w, _, _ := strings.Cut(strings.TrimPrefix(s, "¿"), " ")
	if n := strings.IndexAny(w, "'’"); n > 0 {
		w = w[:n]
	}
	switch w {
	case "what", "who", "how", "where", "when", "which", "was", "wer", "wen", "wie", "wo", "wann", "qui", "que", "quoi", "quel", "quelle", "quels", "comment",
		"qué", "quién", "quiénes", "cómo", "wat", "hoe", "vad", "vem", "vilka", "hur":
		return true
	}
	return false
}

// pronoun says whether a text begins with one: "We offer" begins sentences.
func pronoun(s []byte) bool {
	w, _, _ := bytes.Cut(s[:min(len(s), 8)], []byte(" "))
	switch string(w) {
	case "We", "You", "I", "It", "They", "This", "In", "Wir", "Sie", "Du", "Ihr", "Nous", "Vous", "Tu", "Il", "Wij", "Jij", "Je", "Vi":
		return true
	}
	return false
}

// nounFollows says whether a text begins with an article or the like, behind which any name may follow: "The Company Secretary".
func nounFollows(s []byte) bool {
	w, _, _ := bytes.Cut(s[:min(len(s), 8)], []byte(" "))
	switch string(w) {
	case "The", "Our", "THE", "OUR", "Le", "La", "L", "Notre", "El", "Nuestra", "Der", "Die", "Das", "Unser", "Unsere", "De", "Het", "Onze":
		return true
	}
	return false
}

// wordGoesOn says whether the word behind the first n bytes of a text goes on with them: "Core Duties And …", "CORE DUTIES OF …".
func wordGoesOn(s []byte, n int) bool {
	w, _, _ := bytes.Cut(trimBlanks(s[n:]), []byte(" "))
	switch string(w) {
	case "And", "Or", "Of", "Und", "Et", "Y", "En":
		return true
	}
	return upperAt(s, n-1) && len(w) > 1 && upperAt(w, 1)
}

// sentenceBegins says whether a text begins with a word that begins sentences and no names, or with a bullet or digit.
func sentenceBegins(s []byte) bool {
	s = trimBlanks(s)
	if digitAt(s, 0) || itemBegins(s) {
		return true
	}
	n := 0
	for n < len(s) && (s[n]|0x20)-'a' < 26 {
		n++
	}
	switch string(s[:n]) {
	case "A", "An", "The", "This", "These", "Those", "We", "You", "Your", "Our", "As", "At", "In", "If", "To", "It", "For", "From", "With", "When", "While",
		"On", "Are", "Do", "Is", "By", "Be", "Have", "Join", "Here", "There", "Each", "Every", "All", "Any", "Must", "What", "Who", "Why", "How",
		"Wir", "Sie", "Du", "Als", "Die", "Der", "Das", "Ein", "Eine", "Mit", "Nous", "Vous", "Tu", "Notre", "Votre", "Le", "La", "Les", "En", "Au",
		"Nuestra", "El", "Los", "Una", "Un", "Buscamos", "Wij", "Je", "Jij", "Het", "De", "Een", "Vi":
		return true
	}
	return false
}

// wordBegins says whether a text begins with a word that has but one capital: no amount, and no code of a currency.
func wordBegins(s []byte) bool {
	s = trimBlanks(s)
	return upperAt(s, 0) && lowerAt(s, 1)
}
