package posting

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of headings that stand in the line of their text, as in texts from which all line ends were lost, in bytes. Shorter text
// behind a colon is a value, and the whole a label: "Benefits: 25 days off".
const (
	shortestRunIn = 60
	longestRunIn  = 60
)

// runIns parts the open block before and behind the headings that stand in its text: "… our ovens. Responsibilities: Bake …". The
// blanks there become line ends. It emits the blocks up to the last heading and returns the range of what is left.
func (b *builder) runIns(blk Block, r Range) Range {
	for at := r.Start; ; {
		k := bytes.Index(b.text[at:r.End], []byte(": "))
		if k < 0 || r.End-(at+k) < shortestRunIn {
			return r
		}
		k += at
		at = k + 2
		start, ok := b.runInStart(r.Start, k)
		if !ok {
			continue
		}
		if start > r.Start {
			b.text[start-1] = '\n'
			b.emit(blk, Range{r.Start, start - 1})
		}
		h := blk
		h.Kind, h.Pseudo, h.Closed = Heading, true, true
		b.emit(h, Range{start, k + 1})
		b.text[k+1] = '\n'
		r.Start = k + 2
	}
}

// emit adds a part of the open block as a block of its own.
func (b *builder) emit(blk Block, r Range) {
	for r.End > r.Start && b.text[r.End-1] <= ' ' {
		r.End--
	}
	blk.Range = r
	blk.Markup = b.p.Span(r)
	b.add(blk)
}

// runInStart is where the heading begins whose colon is at k. Its words are an alias, the first with a capital, behind a blank.
func (b *builder) runInStart(from, k int) (int, bool) {
	found, ok := 0, false
	for i, words := k, 0; words < 6; words++ {
		n := bytes.LastIndexByte(b.text[max(from, i-longestRunIn):i], ' ')
		start := from
		if n >= 0 {
			start = max(from, i-longestRunIn) + n + 1
		} else if i-from > longestRunIn {
			break
		}
		if k-start > longestRunIn {
			break
		}
		if c, _ := utf8.DecodeRune(b.text[start:k]); unicode.IsUpper(c) && heads(string(b.text[start:k]), start == from || sentenceEnd(b.text[start-2])) {
			found, ok = start, true
		}
		if start == from || sentenceEnd(b.text[start-2]) {
			break
		}
		i = start - 1
	}
	return found, ok
}

func sentenceEnd(c byte) bool { return c == '.' || c == '!' || c == '?' }

// heads says whether words are the heading of a section that is told in sentences. Those that are told in a word, such as the place
// and the pay, are labels as often as headings. Behind a sentence, words that are no alias but hold one will do.
func heads(words string, begins bool) bool {
	id, _, g := sectionOf(strings.ToLower(words))
	if g != exact && !(g == strong && begins && titleCase(words) && countWords(words) > 1) {
		return false
	}
	switch id {
	case "", "compensation", "location_work", "application_process", "duplicate_notice", "clearance_eligibility", "tech_stack":
		return false
	}
	return true
}
