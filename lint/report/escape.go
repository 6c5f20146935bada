package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A posting is a stranger's text: it may hold codes that move the cursor, rename the window, or turn the direction of the
// text around so that it reads otherwise than it is. What is printed for people goes through Escape, which shows all such
// codes by their numbers.

const (
	zeroWidthNonJoiner = '\u200c' // both are needed to write Persian and several scripts of India, and in emoji
	zeroWidthJoiner    = '\u200d'
)

// Escape is a text on one line with everything invisible or directive in it shown by its number. It is exported for those who
// print beside a report: paths, and messages that quote a file.
func Escape(s string) string {
	if harmless(s) {
		return s
	}
	return strings.Join(escapeEach(s), "")
}

// harmless says whether a text may be printed as it is.
func harmless(s string) bool {
	for i, r := range s {
		if !harmlessRune(r) || r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return false
		}
		if (r == zeroWidthJoiner || r == zeroWidthNonJoiner) && i == 0 {
			return false
		}
	}
	return true
}

// harmlessRune: letters, marks, digits, punctuation, symbols and blanks are; control codes, formats such as the bidirectional
// controls and zero-width blanks, line separators, private and unassigned code points are not.
func harmlessRune(r rune) bool {
	return r >= ' ' && r < 0x7f || r > 0x7f && (unicode.IsGraphic(r) || r == zeroWidthJoiner || r == zeroWidthNonJoiner)
}

// escapeEach is the text code point by code point, escaped where need be. A mark without a letter before it gets a circle.
func escapeEach(s string) []string {
	var out []string
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			out = append(out, fmt.Sprintf(`\x%02x`, s[i]))
		case r == '\t':
			out = append(out, " ")
		case r == '\n':
			out = append(out, `\n`)
		case r == '\r':
			out = append(out, `\r`)
		case r < 0x80 && !harmlessRune(r):
			out = append(out, fmt.Sprintf(`\x%02x`, r))
		case !harmlessRune(r) || r == zeroWidthJoiner || r == zeroWidthNonJoiner:
			out = append(out, fmt.Sprintf(`\u{%04x}`, r))
		case unicode.Is(unicode.Mn, r) && i == 0:
			out = append(out, "◌"+string(r))
		default:
			out = append(out, string(r))
		}
	}
	return out
}
