package gazetteer

import "unicode/utf8"

// Fold appends the folded form of a name to dst: lower-case ASCII letters and digits, words parted by one space. Diacritics,
// full stops and apostrophes are dropped; "saint", "mount" and "fort" are shortened or written out as most names have them.
// What can be no part of a name parts words.
func Fold(dst []byte, name string) []byte {
	from := len(dst)
	word := from
	for i := 0; i < len(name); {
		c := name[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				dst = append(dst, c+'a'-'A')
			case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
				dst = append(dst, c)
			case c == '.' || c == '\'':
			default:
				dst, word = endWord(dst, word)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(name[i:])
		i += n
		switch s := letter(r); {
		case s != "":
			dst = append(dst, s...)
		case r == '’' || r == 'ʻ' || r == '‘' || 0x300 <= r && r < 0x370:
		default:
			dst, word = endWord(dst, word)
		}
	}
	dst, _ = endWord(dst, word)
	if n := len(dst); n > from && dst[n-1] == ' ' {
		dst = dst[:n-1]
	}
	return dst
}

// endWord ends the word that starts at word: it is brought into its usual form, and a space follows it.
func endWord(dst []byte, word int) ([]byte, int) {
	switch string(dst[word:]) {
	case "":
		return dst, word
	case "saint":
		dst = append(dst[:word], "st"...)
	case "sainte":
		dst = append(dst[:word], "ste"...)
	case "mt":
		dst = append(dst[:word], "mount"...)
	case "ft":
		dst = append(dst[:word], "fort"...)
	}
	dst = append(dst, ' ')
	return dst, len(dst)
}

// letter is the ASCII form of a Latin letter, "" for what is none.
func letter(r rune) string {
	switch {
	case r < 0xC0:
		return ""
	case r < 0x180:
		return latin[r-0xC0]
	case r >= 0x218 && r <= 0x21B:
		return [...]string{"s", "s", "t", "t"}[r-0x218]
	case r >= 0x1EA0 && r <= 0x1EF9:
		return vietnamese(r)
	case r == 'ơ' || r == 'Ơ':
		return "o"
	case r == 'ư' || r == 'Ư':
		return "u"
	}
	return ""
}

// vietnamese folds Latin Extended Additional, which holds runs of one vowel with its tones.
func vietnamese(r rune) string {
	switch {
	case r < 0x1EB8:
		return "a"
	case r < 0x1EC8:
		return "e"
	case r < 0x1ECC:
		return "i"
	case r < 0x1EE4:
		return "o"
	case r < 0x1EF2:
		return "u"
	}
	return "y"
}

// latin folds U+00C0 to U+017F.
var latin = [...]string{
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
	"a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
	"d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
	"g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
	"i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
	"l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
	"o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
	"s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
	"u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
}
