// Package word splits the text of a posting into words, once for all recognisers that look words up.
//
// It knows the shape of words and no single one of them. A Posting enters, a List leaves; what a word means is the
// recognisers' to say.
package word

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// Word is a run of letters and digits, with apostrophes, + and # inside: "men's", "c++". An ampersand is the word "and",
// and single letters with points between are one word.
type Word struct {
	posting.Range        // in Posting.Text
	Text          string // lower-case, with a plain apostrophe, and without soft hyphens and the points of "U.S."
	Odd           bool   // it holds more than small letters and digits of ASCII
}

// List is the words of a posting, block by block.
type List struct {
	words []Word
	ends  []int // of the words of each block
}

// free holds lists that are not in use: their room is what makes a list cheap.
var free = sync.Pool{New: func() any { return new(List) }}

// most is how many words a list may have room for that is kept. Postings have some 600; the room for a file of many
// megabytes is given back.
const most = 1 << 15

// Split lists the words of the body and the title. Of other fields and of chrome it lists none.
func Split(p *posting.Posting) *List {
	l := free.Get().(*List)
	l.words, l.ends = l.words[:0], l.ends[:0]
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role == posting.Body || b.Field == posting.TitleField {
			l.words = split(l.words, p.Lower, b.Range)
		}
		l.ends = append(l.ends, len(l.words))
	}
	return l
}

// Free lets the list's room be used again. The list and its words must not be used after it; their texts may.
func (l *List) Free() {
	if cap(l.words) <= most {
		free.Put(l)
	}
}

// Block is the words of a block.
func (l *List) Block(i int) []Word {
	if i == 0 {
		return l.words[:l.ends[0]]
	}
	return l.words[l.ends[i-1]:l.ends[i]]
}

// class is what a byte of lower-case text is to words.
type class uint8

const (
	parting class = iota
	small         // a letter or a digit
	inner         // belongs to a word that has begun
	point
	ampersand
	wide // of a rune beyond ASCII
)

var classes = func() (t [256]class) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			t[c] = small
		case c == '\'' || c == '+' || c == '#':
			t[c] = inner
		case c == '.':
			t[c] = point
		case c == '&':
			t[c] = ampersand
		case c >= utf8.RuneSelf:
			t[c] = wide
		}
	}
	return t
}()

// split appends the words of a range of lower-case text. Nine words of ten are small letters alone, and are done within
// its loop.
func split(words []Word, text string, r posting.Range) []Word {
	text = text[:r.End]
	for i := r.Start; i < len(text); {
		end := i
		for end < len(text) && classes[text[end]] == small {
			end++
		}
		next := parting
		if end < len(text) {
			next = classes[text[end]]
		}
		switch {
		case end == i && next == ampersand:
			words = append(words, Word{posting.Range{Start: i, End: i + 1}, "and", true})
			i++
		case end == i && next == wide && !letterAt(text[i:]):
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
		case end == i && next != wide: // also an apostrophe, which begins no word
			i++
		case next == inner || next == wide || next == point && end == i+1:
			w, after := odd(text, i)
			words = append(words, w)
			i = after
		default:
			words = append(words, Word{posting.Range{Start: i, End: end}, text[i:end], false})
			if i = end; next == parting {
				i++
			}
		}
	}
	return words
}

// odd is the word at a byte that holds more than small letters and digits, or that is one letter with a point behind it,
// and where reading goes on.
func odd(text string, start int) (Word, int) {
	end := start
	for end < len(text) {
		n := part(text[end:])
		if n == 0 {
			break
		}
		end += n
	}
	if end == start+1 && classes[text[start]] == small {
		if end = abbreviation(text, start); end > start+1 {
			return Word{posting.Range{Start: start, End: end}, strings.ReplaceAll(text[start:end], ".", ""), true}, end
		}
	}
	w := text[start:end]
	for trimmed := true; trimmed && len(w) > 1; { // a closing quotation mark that was taken for an apostrophe
		w, trimmed = strings.CutSuffix(w, "'")
		if s, ok := strings.CutSuffix(w, "’"); ok && s != "" {
			w, trimmed = s, true
		}
	}
	return Word{posting.Range{Start: start, End: start + len(w)}, plain(w), true}, end
}

// plain is a word with plain apostrophes and without soft hyphens. Few words have others, so that they are looked for first:
// a replacer makes each word anew.
func plain(w string) string {
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	if strings.Contains(w, "\u00ad") {
		w = strings.ReplaceAll(w, "\u00ad", "")
	}
	return w
}

// part is how many bytes at the beginning of the text may go on a word, 0 for none.
func part(text string) int {
	switch classes[text[0]] {
	case small, inner:
		return 1
	case wide:
		if r, n := utf8.DecodeRuneInString(text); letter(r) || r == '’' || r == '\u00ad' || unicode.Is(unicode.Mn, r) {
			return n
		}
	}
	return 0
}

// abbreviation is the end of single letters with points between, the last point included: "u.s.", "m.w.d".
func abbreviation(text string, i int) int {
	start := i
	for i+2 < len(text) && text[i+1] == '.' && classes[text[i+2]] == small && (i+3 == len(text) || classes[text[i+3]] != small) {
		i += 2
	}
	if i == start {
		return start + 1
	}
	i++
	if i < len(text) && text[i] == '.' {
		i++
	}
	return i
}

func letterAt(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return letter(r)
}

// letter says whether a rune beyond ASCII begins words.
func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
