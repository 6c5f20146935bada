package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// token is a word of the text; its text is lower-case, with a plain apostrophe and without the points of "U.S.".
type token struct {
	posting.Range
	text string
}

// split lists the words of a range of lower-case text: runs of letters and digits, with apostrophes, + and # inside
// ("men's", "c++"). An ampersand is the word "and"; letters with points between are one word, "u.s." is "us".
func split(words []token, text string, r posting.Range) []token {
	for i := r.Start; i < r.End; {
		c := text[i]
		switch {
		case small[c]:
		case c < utf8.RuneSelf:
			if c == '&' {
				words = append(words, token{posting.Range{Start: i, End: i + 1}, "and"})
			}
			i++
			continue
		default:
			ru, n := utf8.DecodeRuneInString(text[i:r.End])
			if !letter(ru) {
				i += n
				continue
			}
		}
		end, odd := word(text, i, r.End)
		if !odd {
			words = append(words, token{posting.Range{Start: i, End: end}, text[i:end]})
		} else {
			words = append(words, plain(text, i, end, r.End))
		}
		i = max(end, words[len(words)-1].End)
	}
	return words
}

// word finds the end of the word that begins at i. odd says that it holds more than small letters and digits.
func word(text string, i, limit int) (end int, odd bool) {
	start := i
	for i < limit {
		c := text[i]
		switch {
		case small[c]:
			i++
			continue
		case c < utf8.RuneSelf:
			if c == '\'' || c == '+' || c == '#' {
				i++
				odd = true
				continue
			}
		default:
			if ru, n := utf8.DecodeRuneInString(text[i:limit]); letter(ru) || ru == '’' || ru == '\u00ad' || unicode.Is(unicode.Mn, ru) {
				i += n
				odd = true
				continue
			}
		}
		break
	}
	// A single letter before a point and another single letter: an abbreviation.
	return i, odd || i == start+1 && i < limit && text[i] == '.'
}

var quotes = strings.NewReplacer("’", "'", "\u00ad", "")

// plain makes the token of a word that holds more than small letters and digits, or that a point follows.
func plain(text string, start, end, limit int) token {
	if end-start == 1 && small[text[start]] {
		if to := abbreviation(text, start, limit); to > end {
			return token{posting.Range{Start: start, End: to}, strings.ReplaceAll(text[start:to], ".", "")}
		}
	}
	w := text[start:end]
	for trimmed := true; trimmed && len(w) > 1; { // a closing quotation mark that was taken for an apostrophe
		w, trimmed = strings.CutSuffix(w, "'")
		if s, ok := strings.CutSuffix(w, "’"); ok && s != "" {
			w, trimmed = s, true
		}
	}
	return token{posting.Range{Start: start, End: start + len(w)}, quotes.Replace(w)}
}

// abbreviation is the end of single letters with points between, the last point included: "u.s.", "m.w.d".
func abbreviation(text string, i, limit int) int {
	start := i
	for i+2 < limit && text[i+1] == '.' && small[text[i+2]] && (i+3 >= limit || !small[text[i+3]]) {
		i += 2
	}
	if i == start {
		return start + 1
	}
	i++
	if i < limit && text[i] == '.' {
		i++
	}
	return i
}

var small = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
	}
	return t
}()

// letter says whether a rune beyond ASCII belongs to words.
func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// joined says whether nothing parts a word from the next one but blanks, a hyphen, a slash or the like; a comma or a colon
// with blanks only where the phrase has a comma.
func (s *scanner) joined(at int, comma bool) bool {
	between := s.p.Text[s.words[at].End:s.words[at+1].Start]
	switch between {
	case " ", "-", "/":
		return true
	case "":
		return true // before or after an ampersand
	}
	marks := 0
	for _, r := range between {
		switch r {
		case ' ', '\u00a0', '\u202f', '\u2009', '\u200b', '\n', '\r', '\t':
		case '-', '\u2010', '\u2011', '–', '/', '|', '(', ')', '*', ':', '_', '·':
			if marks++; strings.ContainsRune("-–():*", r) && len(between) > utf8.RuneLen(r) && !(comma && r == ':') {
				return false
			}
		case ',':
			if marks++; !comma {
				return false
			}
		default:
			return false
		}
	}
	return marks <= 1
}
