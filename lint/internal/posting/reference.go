package posting

import (
	"html"
	"strings"
)

// longestName bounds the names of character references; the longest of HTML has 31 letters.
const longestName = 32

// reference is what the character reference that s starts with stands for, and its length in bytes; 0 where there is none. It
// decodes what html.UnescapeString decodes, names without a semicolon included.
func reference(s string, inAttr bool) (char string, n int) {
	for _, common := range [...]struct{ ref, char string }{{"&amp;", "&"}, {"&nbsp;", "\u00a0"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&rsquo;", "’"}, {"&ndash;", "–"}} {
		if strings.HasPrefix(s, common.ref) {
			return common.char, len(common.ref)
		}
	}
	if len(s) > 2 && s[1] == '#' {
		return numeric(s)
	}
	n = 1
	for n < len(s) && n < longestName && alphanumeric(s[n]) {
		n++
	}
	if n == 1 {
		return "", 0
	}
	if n < len(s) && s[n] == ';' {
		if char = html.UnescapeString(s[:n+1]); char != s[:n+1] && (char == ";" || !strings.HasSuffix(char, ";")) {
			return char, n + 1
		}
	}
	if inAttr {
		if char = html.UnescapeString(s[:n]); !single(char) || n < len(s) && s[n] == '=' {
			return "", 0
		}
		return char, n
	}
	const longestBare = 6
	if char = html.UnescapeString(s[:n]); single(char) {
		return char, n
	}
	for n = min(n-1, 1+longestBare); n > 2; n-- {
		if char = html.UnescapeString(s[:n]); single(char) {
			return char, n
		}
	}
	return "", 0
}

// single says whether s is one character: then a whole name was decoded, not its beginning.
func single(s string) bool {
	n := 0
	for range s {
		n++
	}
	return n == 1
}

func numeric(s string) (string, int) {
	n := 2
	hex := s[n] == 'x' || s[n] == 'X'
	if hex {
		n++
	}
	digits := n
	for n < len(s) && (s[n]-'0' < 10 || hex && s[n]|0x20-'a' < 6) {
		n++
	}
	if n == digits {
		return "", 0
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	char := html.UnescapeString(s[:n])
	if char == s[:n] {
		return "", 0
	}
	return char, n
}

func alphanumeric(c byte) bool { return c-'0' < 10 || c|0x20-'a' < 26 }
