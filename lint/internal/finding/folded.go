package finding

import (
	"strings"
	"unicode"
)

// Folded is a text with one blank for each run of white space, and none at its ends. Most texts are so already, and stay what they are.
func Folded(s string) string {
	blank := true // the last one was, or nothing stands before
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || blank) {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = r == ' '
	}
	if blank {
		return strings.TrimSpace(s)
	}
	return s
}
