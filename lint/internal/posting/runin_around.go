package posting

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// openingAt says what stands before the capital at s[i].
func openingAt(s []byte, i int) opening {
	if !upperAt(s, i) {
		return noOpening
	}
	k := i
	for ; k > 0; k-- {
		if k > 1 && s[k-1] == 0xA0 && s[k-2] == 0xC2 {
			k--
		} else if s[k-1] != ' ' && s[k-1] != '\t' {
			break
		}
	}
	if k == 0 || i-k > 1 && s[k] != 0xC2 {
		return aSentence
	}
	c := s[k-1]
	switch {
	case k < i && sentenceEnd(c):
		return aSentence
	case k < i:
		return aWord
	case c-'a' < 26, sentenceEnd(c), c == ':', c == ';', c == ')':
		return glued
	case c-'A' < 26 && lowerAt(s, i+1), c-'0' < 10:
		return aWord // "AWSWhat you need", "B2B": as likely a name
	case c >= utf8.RuneSelf:
		if x, _ := utf8.DecodeLastRune(s[:i]); unicode.IsLower(x) || x == '…' || x == '•' || x == '”' || x == '\u200b' {
			return glued
		}
	}
	return noOpening
}

// standsApart says whether a word does not belong to the text before it, which ends in a word in lower case, or in a mark. "Customer
// Experience" is one name.
func standsApart(before []byte) bool {
	s := bytes.TrimRight(before, " ")
	return len(s) == 0 || s[len(s)-1] == ':' || s[len(s)-1] == ')' || lowerAt(s[bytes.LastIndexByte(s, ' ')+1:], 0)
}

// closingAt says what stands behind the first n bytes of a text, and where the mark that belongs to them ends.
func closingAt(s []byte, n int) (end int, c closing) {
	k := len(s) - len(trimBlanks(s[n:]))
	switch {
	case k == len(s):
		return n, noClosing
	case s[k] == ':':
		return k + 1, behindMark(s[k+1:], aColon)
	case s[k] == '?':
		return k + 1, behindMark(s[k+1:], aQuestion)
	case bytes.HasPrefix(s[k:], []byte("...")), bytes.HasPrefix(s[k:], []byte("…")):
		return k + 3, behindMark(s[k+3:], anEllipsis)
	case itemBegins(s[k:]), k > n && digitAt(s, k):
		return n, anItem
	case !upperAt(s, k) && !digitAt(s, k):
		return n, noClosing
	case k > n:
		return n, aCapital
	}
	return n, gluedWord
}

// behindMark is the closing that a mark makes with the text behind it.
func behindMark(rest []byte, mark closing) closing {
	if len(rest) == 0 {
		return noClosing
	}
	if upperAt(rest, 0) || itemBegins(rest) {
		return gluedMark
	}
	text := trimBlanks(rest)
	if len(text) == len(rest) || mark == anEllipsis && !upperAt(text, 0) && !itemBegins(text) && !digitAt(text, 0) {
		return noClosing
	}
	return mark
}

// itemBegins says whether a text begins with a bullet, or with a dash as one.
func itemBegins(s []byte) bool {
	x, n := utf8.DecodeRune(s)
	switch x {
	case '-', '–', '—', '*':
		return n < len(s) && (s[n] == ' ' || upperAt(s, n) || digitAt(s, n))
	}
	return isBullet(x)
}
