package pay

import (
	"strings"
	"unicode/utf8"
)

// number is an amount as it is written, without currency.
type number struct {
	start, end int   // of digits and suffix
	minor      int64 // hundredths, the suffix applied
	scale      int64 // of the suffix: 1, 1000, 100000 (lakh), 1000000 and more
	digits     int   // digits before the decimal mark
	grouped    bool  // thousands are marked
	decimals   int   // digits behind the decimal mark
	lacking    bool  // its k is not written, and meant: the 150 of "$120,000 - $150"
	lakh       bool
	letter     bool // the lakh is but an L
	annual     bool // LPA says the period too
}

// maxDigits bounds what is read: more digits are an identifier.
const maxDigits = 11

// scanNumber reads the number at s[i], a digit. Group marks are , . ' ’ ` and blanks before exactly three digits; what
// follows the last mark with one or two digits are decimals. "60.000" is sixty thousand: three decimals are never written
// of money.
func scanNumber(s string, i int) (number, bool) {
	n := number{start: i, scale: 1}
	var v int64
	first := i
	for i < len(s) && isDigit(s[i]) {
		v = v*10 + int64(s[i]-'0')
		i++
		n.digits++
		if n.digits > maxDigits {
			return n, false
		}
	}
	if i-first <= 3 {
		v, i = n.groups(s, v, i)
	}
	v *= 100
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && isDigit(s[i+1]) {
		j := i + 1
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if d := j - i - 1; d <= 4 && (j >= len(s) || s[j] != '.' && s[j] != ',' || j+1 >= len(s) || !isDigit(s[j+1])) {
			n.decimals = d
			v += int64(s[i+1]-'0') * 10
			if d > 1 {
				v += int64(s[i+2] - '0')
			}
			i = j
		} else {
			return n, false // 1.2.3 and 12,345678
		}
	}
	n.minor, n.end = v, i
	n.suffix(s)
	return n, true
}

// groups reads the groups of three digits behind the first digits, and Indian groups of two (12,00,000).
func (n *number) groups(s string, v int64, i int) (int64, int) {
	mark := ""
	for {
		m := groupMark(s, i)
		if m == "" || mark != "" && m != mark {
			return v, i
		}
		j := i + len(m)
		d := 0
		for j+d < len(s) && isDigit(s[j+d]) {
			d++
		}
		indian := d == 2 && m == "," && j+2 < len(s) && s[j+2] == ',' && isDigit(at(s, j+3))
		if d != 3 && !indian || n.digits+d > maxDigits {
			return v, i
		}
		for k := range d {
			v = v*10 + int64(s[j+k]-'0')
		}
		n.digits += d
		n.grouped = true
		mark = m
		i = j + d
	}
}

// apart reads a group that a slip of the hand set apart, as in "£57, 515".
func (n *number) apart(s string) {
	i := n.end
	if n.grouped || n.decimals > 0 || n.scale > 1 || n.digits > 3 || n.minor == 0 || at(s, i) != ',' || at(s, i+1) != ' ' {
		return
	}
	for k := i + 2; k < i+5; k++ {
		if !isDigit(at(s, k)) {
			return
		}
	}
	if isDigit(at(s, i+5)) || countNoun(s, i+5) {
		return
	}
	v := int64(s[i+2]-'0')*100 + int64(s[i+3]-'0')*10 + int64(s[i+4]-'0')
	n.minor = n.minor*1000 + v*100
	n.digits += 3
	n.grouped, n.end = true, i+5
}

func groupMark(s string, i int) string {
	if i >= len(s) {
		return ""
	}
	switch s[i] {
	case ',', '.', '\'', '`', ' ':
		return s[i : i+1]
	case 0xc2:
		return prefixOf(s[i:], "\u00a0")
	case 0xe2:
		for _, m := range [...]string{"\u202f", "\u2009", "’"} {
			if strings.HasPrefix(s[i:], m) {
				return m
			}
		}
	}
	return ""
}

func prefixOf(s, p string) string {
	if strings.HasPrefix(s, p) {
		return p
	}
	return ""
}

// suffix reads k, lakh, million and their like behind the digits.
func (n *number) suffix(s string) {
	i := n.end
	if at(s, i) == '+' && at(s, i+1)|0x20 == 'k' { // $400+k
		i++
	}
	gap := blank(s, i)
	w := letters(s, gap)
	if w == gap {
		return
	}
	word := s[gap:w]
	if len(word) > 2 && gap == i && (word[0] == 'k' || word[0] == 'K') && word[1]-'A' < 26 && word[2]-'a' < 26 { // "£65kWe are": the next line was fused
		word, w = word[:1], gap+1
	}
	if len(word) > 9 {
		return
	}
	apart := gap > i
	var scale int64
	switch strings.ToLower(word) {
	case "k", "tsd", "thousand", "teur", "t":
		if strings.EqualFold(word, "t") && !strings.HasPrefix(s[w:], "€") {
			return
		}
		scale = 1000
		if strings.EqualFold(word, "teur") {
			w -= 3
		}
	case "kpa": // 45kpa: thousand a year
		scale, w = 1000, w-2
	case "m", "mm", "mn", "mil", "mio", "million", "millions", "millionen":
		if apart && word == "m" {
			return
		}
		scale = 1_000_000
	case "b", "bn", "billion", "billions", "mrd":
		if apart && len(word) == 1 {
			return
		}
		scale = 1_000_000_000
	case "tn", "trillion":
		scale = 1_000_000_000_000
	case "lpa":
		scale, n.annual, n.lakh = 100_000, true, true
	case "l", "lac", "lacs", "lakh", "lakhs":
		if word == "l" {
			return
		}
		scale, n.lakh, n.letter = 100_000, true, len(word) == 1
	case "cr", "crore", "crores":
		scale, n.lakh = 10_000_000, true
	case "keur", "kgbp", "kusd", "kchf", "ksek", "kpln", "ksgd", "kcad", "kaud": // 60KEUR
		scale, w = 1000, w-3
	default:
		return
	}
	if scale == 1000 && n.grouped && n.digits > 4 { // $50,000k: a slip
		n.end = w
		return
	}
	n.scale = scale
	if n.minor > 1<<62/scale {
		n.minor = 1 << 62
	} else {
		n.minor *= scale
	}
	n.end = w
}

// shared applies the suffix of the other end of a range: the 120 of "$120-150k" is 120,000.
func (n *number) shared(by *number) {
	n.scale, n.lakh = by.scale, by.lakh
	n.minor *= by.scale
}

func isDigit(c byte) bool { return c-'0' < 10 }

func at(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// blank is the offset behind one or more blanks of the line.
func blank(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case s[i] == 0xc2 && at(s, i+1) == 0xa0:
			i += 2
		case s[i] == 0xe2 && at(s, i+1) == 0x80 && (at(s, i+2) == 0xaf || at(s, i+2) == 0x89 || at(s, i+2) == 0x8b):
			i += 3
		default:
			return i
		}
	}
	return i
}

// blankBefore is the offset before the blanks that end at i.
func blankBefore(s string, i int) int {
	for i > 0 {
		switch {
		case s[i-1] == ' ' || s[i-1] == '\t':
			i--
		case i > 1 && s[i-1] == 0xa0 && s[i-2] == 0xc2:
			i -= 2
		case i > 2 && s[i-3] == 0xe2 && s[i-2] == 0x80 && (s[i-1] == 0xaf || s[i-1] == 0x89 || s[i-1] == 0x8b):
			i -= 3
		default:
			return i
		}
	}
	return i
}

// letters is the offset behind the letters at i.
func letters(s string, i int) int {
	for i < len(s) {
		n := letterAt(s, i)
		if n == 0 {
			return i
		}
		i += n
	}
	return i
}

// letterAt is the length of the letter at i, 0 where there is none. Beyond ASCII, the letters of Latin, Greek and Cyrillic count:
// two bytes from U+00AA on, the signs among them left out.
func letterAt(s string, i int) int {
	c := s[i]
	if c|0x20 >= 'a' && c|0x20 <= 'z' {
		return 1
	}
	if c < 0x80 || i+1 >= len(s) {
		return 0
	}
	if c == 0xc2 || c >= 0xe0 && c < 0xe3 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if n < 2 || c == 0xc3 && (s[i+1] == 0x97 || s[i+1] == 0xb7) || c == 0xef || c == 0xf0 {
		return 0
	}
	return n
}

// letterBefore is the length of the letter that ends at i, 0 where there is none.
func letterBefore(s string, i int) int {
	if i <= 0 {
		return 0
	}
	if c := s[i-1]; c < 0x80 {
		return letterAt(s, i-1)
	}
	for n := 2; n <= 4 && i-n >= 0; n++ {
		if utf8.RuneStart(s[i-n]) {
			if letterAt(s, i-n) == n {
				return n
			}
			return 0
		}
	}
	return 0
}
