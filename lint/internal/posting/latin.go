package posting

import "unicode/utf8"

// upperAt says whether a Latin capital stands at s[i].
func upperAt(s []byte, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf || c != 0xC3 || i+1 == len(s) {
		return c-'A' < 26
	}
	return s[i+1] < 0x9F && s[i+1] != 0x97
}

// lowerAt says whether a small Latin letter stands, or ends, at s[i].
func lowerAt(s []byte, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	c := s[i]
	return c-'a' < 26 || c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x9F || c >= 0x9F && c < 0xC0 && i > 0 && s[i-1] == 0xC3
}

// folded is the byte s[k] of the text in lower case.
func folded(s []byte, k int) byte {
	c := s[k]
	if c-'A' < 26 || c >= utf8.RuneSelf && c < 0x9F && c != 0x97 && k > 0 && s[k-1] == 0xC3 {
		c += 'a' - 'A'
	}
	return c
}

func digitAt(s []byte, i int) bool { return i < len(s) && s[i]-'0' < 10 }

// sentenceEnd says whether a byte is a mark at which sentences end.
func sentenceEnd(c byte) bool { return c == '.' || c == '!' || c == '?' }

// trimBlanks is a text without the blanks that it begins with.
func trimBlanks(s []byte) []byte {
	for {
		switch {
		case len(s) > 0 && (s[0] == ' ' || s[0] == '\t'):
			s = s[1:]
		case len(s) > 1 && s[0] == 0xC2 && s[1] == 0xA0:
			s = s[2:]
		default:
			return s
		}
	}
}
