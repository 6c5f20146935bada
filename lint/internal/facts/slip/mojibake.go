package slip

import (
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// windows1252 are the characters that bytes 0x80 to 0x9F stand for in Windows-1252, in the order of the bytes; 0 where the
// code has none, and programs let the control character of the same number stand.
//
// https://encoding.spec.whatwg.org/index-windows-1252.txt
var windows1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// byteOf is the byte that a program took for the character, 0 for none of 0x80 to 0xFF.
func byteOf(c rune) byte {
	if c >= 0x80 && c <= 0xFF {
		return byte(c)
	}
	for i, w := range windows1252 {
		if w == c {
			return byte(0x80 + i)
		}
	}
	return 0
}

// decodedTwice reads UTF-8 that a program took for Windows-1252 or Latin-1: "â€™" for ’, "Ã©" for é. It returns by how many
// bytes reading goes on. Letters that languages have stand before other letters and blanks; what follows here is one of the
// 64 characters whose bytes continue a character in UTF-8.
func (r *recogniser) decodedTwice(i int) int {
	s := r.p.Text[i:r.end]
	lead, n := utf8.DecodeRuneInString(s)
	if !damaged(lead) || !r.plausible(i, lead, s[n:]) {
		return 0
	}
	var room [utf8.UTFMax]byte
	raw := append(room[:0], byte(lead))
	for len(raw) < length(byte(lead)) {
		c, size := utf8.DecodeRuneInString(s[n:])
		b := byteOf(c)
		if b&0xC0 != 0x80 || size == 0 {
			return 0
		}
		raw = append(raw, b)
		n += size
	}
	meant, size := utf8.DecodeRune(raw)
	if meant == utf8.RuneError || size != len(raw) || meant < 0xA0 {
		return 0
	}
	note := string(meant)
	text := note
	if !unicode.IsGraphic(meant) || unicode.IsSpace(meant) {
		note = "a blank"
	}
	if zeroWidth(meant) {
		text = ""
	}
	at := posting.Range{Start: i, End: i + n}
	r.repair(r.add(Mojibake, at, note, byKind), Mojibake, at, text)
	return n - 1
}

// damaged says whether the character may be the first byte of one in UTF-8: of Latin letters and signs, of punctuation, of
// ligatures and byte order marks, of emoji. Others are left out because they stand before quotation marks in good text.
func damaged(lead rune) bool {
	return lead == 'Â' || lead == 'Ã' || lead == 'Å' || lead == 'â' || lead == 'ï' || lead == 'ð'
}

// length is how many bytes a character in UTF-8 has that begins with the byte.
func length(lead byte) int {
	switch {
	case lead < 0xE0:
		return 2
	case lead < 0xF0:
		return 3
	}
	return 4
}

// plausible keeps back what real languages write. Capitals of Portuguese, French, Romanian and Vietnamese words stand before
// quotation marks ("IRMÃ»"), which no lower-case word does; Å is a letter of the Nordic languages, and stands for a byte only
// within a word; â ends words, and a second byte of punctuation is below 0xA0.
func (r *recogniser) plausible(i int, lead rune, rest string) bool {
	next, size := utf8.DecodeRuneInString(rest)
	if size == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(r.p.Text[r.block.Start:i])
	switch lead {
	case 'Â', 'Ã':
		return !unicode.IsUpper(before) || next >= 0x80 && next < 0xA0
	case 'Å':
		after, _ := utf8.DecodeRuneInString(rest[size:])
		return unicode.IsLower(before) && unicode.IsLower(after)
	case 'â':
		b := byteOf(next)
		return b >= 0x80 && b < 0xA0
	}
	return true
}

// special reads the replacement character, which stands where a character was lost. Byte order marks within words are
// invisible.
func (r *recogniser) special(i int) int {
	c, n := utf8.DecodeRuneInString(r.p.Text[i:r.end])
	switch c {
	case utf8.RuneError:
		if n > 1 {
			r.add(Mojibake, posting.Range{Start: i, End: i + n}, "a character that is lost", byKind)
		}
	case '\ufeff':
		return r.invisible(i)
	}
	return max(n-1, 0)
}

// invisible reads marks of zero width that part a word: it is found by no search, and a screen reader may spell it. Those of
// Arabic, Indic scripts and emoji have a meaning. Tag characters write text that only programs read; after a black flag they
// name the flag of a country.
func (r *recogniser) invisible(i int) int {
	c, n := utf8.DecodeRuneInString(r.p.Text[i:r.end])
	at := posting.Range{Start: i, End: i + n}
	switch {
	case zeroWidth(c):
		before, _ := utf8.DecodeLastRuneInString(r.p.Text[r.block.Start:i])
		after, _ := utf8.DecodeRuneInString(r.p.Text[i+n : r.end])
		if joins(before) && joins(after) {
			f := r.add(Invisible, r.around(at), "a mark of zero width", byNote)
			if unicode.IsUpper(before) || !unicode.IsUpper(after) { // else a line end was lost there: "DutiesYou bake"
				r.repair(f, Invisible, at, "")
			}
		}
	case c >= 0xE0020 && c <= 0xE007F:
		start := i
		for c >= 0xE0020 && c <= 0xE007F {
			i += n
			c, n = utf8.DecodeRuneInString(r.p.Text[i:r.end])
		}
		if before, _ := utf8.DecodeLastRuneInString(r.p.Text[r.block.Start:start]); before != '\U0001F3F4' {
			at = posting.Range{Start: start, End: i}
			r.repair(r.add(Invisible, at, "text in tag characters", byNote), Invisible, at, "")
		}
		return i - start - 1
	}
	return max(n-1, 0)
}

// joins says whether a letter belongs to a script that parts words by blanks.
func joins(c rune) bool {
	return unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic) || unicode.IsDigit(c)
}

// around is the word with the mark in it: a mark alone cannot be seen in a finding.
func (r *recogniser) around(at posting.Range) posting.Range {
	s := r.p.Text
	for at.Start > r.block.Start {
		c, n := utf8.DecodeLastRuneInString(s[r.block.Start:at.Start])
		if !joins(c) && !zeroWidth(c) {
			break
		}
		at.Start -= n
	}
	for at.End < r.end {
		c, n := utf8.DecodeRuneInString(s[at.End:r.end])
		if !joins(c) && !zeroWidth(c) {
			break
		}
		at.End += n
	}
	return at
}

func zeroWidth(c rune) bool { return c == '\u200b' || c == '\u2060' || c == '\ufeff' }
