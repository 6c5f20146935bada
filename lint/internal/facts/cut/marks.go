package cut

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/posting"
)

// mark is a mark that a program left where it cut the text.
type mark struct {
	signal signal
	at     posting.Range
}

// marks finds all marks in the body, in the order of the text.
func marks(p *posting.Posting) []mark {
	var found []mark
	for _, w := range cutWords {
		for at := range occurrences(p.Lower, w) {
			if m, ok := bracketed(p, posting.Range{Start: at, End: at + len(w)}); ok {
				found = insert(found, p, mark{explicitMarker, m})
			}
		}
	}
	for _, r := range remnants {
		head, tail, number := strings.Cut(r, "#")
		for at := range occurrences(p.Lower, probe(head, tail, number)) {
			if m, ok := remnant(p.Lower, at, head, tail, number); ok {
				found = insert(found, p, mark{serializerRemnant, m})
			}
		}
	}
	return found
}

// probe is the part of a remnant that is searched for: heads like "..." are too common.
func probe(head, tail string, number bool) string {
	if number {
		return tail
	}
	return head
}

// remnant is the range of a remnant whose probe was found at at.
func remnant(lower string, at int, head, tail string, number bool) (posting.Range, bool) {
	if !number {
		return posting.Range{Start: at, End: at + len(head)}, true
	}
	digits := at
	for digits > 0 && lower[digits-1] >= '0' && lower[digits-1] <= '9' {
		digits--
	}
	if digits == at || !strings.HasSuffix(lower[:digits], head) {
		return posting.Range{}, false
	}
	return posting.Range{Start: digits - len(head), End: at + len(tail)}, true
}

// occurrences yields the places of a word in a text.
func occurrences(text, word string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			i := strings.Index(text[from:], word)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + len(word)
		}
	}
}

// insert keeps the marks in order, each place once, and only those of the body proper.
func insert(found []mark, p *posting.Posting, m mark) []mark {
	if b := p.BlockAt(m.at.Start); b < 0 || p.Blocks[b].Role != posting.Body || m.at.End > p.Blocks[b].End {
		return found
	}
	i := len(found)
	for i > 0 && found[i-1].at.Start > m.at.Start {
		i--
	}
	if i > 0 && found[i-1].at.End > m.at.Start {
		return found
	}
	found = append(found, m)
	copy(found[i+1:], found[i:])
	found[i] = m
	return found
}

// The most bytes that may stand before and after the cut word inside of its brackets.
const (
	maxBeforeCutWord = 24
	maxAfterCutWord  = 80
)

// bracketed is the range of the brackets around a cut word, with an ellipsis that comes before them. "Truncated" is a
// technical word as well ("a (truncated normal) distribution"): so the brackets may hold, before it, only what was cut, and
// an ellipsis must come before, or a word of viewing inside, or nothing after.
func bracketed(p *posting.Posting, word posting.Range) (posting.Range, bool) {
	block := p.BlockAt(word.Start)
	if block < 0 || word.End > p.Blocks[block].End {
		return posting.Range{}, false
	}
	b := p.Blocks[block].Range
	open := strings.LastIndexAny(p.Text[max(b.Start, word.Start-maxBeforeCutWord):word.Start], "([")
	if open < 0 {
		return posting.Range{}, false
	}
	open += max(b.Start, word.Start-maxBeforeCutWord)
	shut := strings.IndexAny(p.Text[word.End:min(b.End, word.End+maxAfterCutWord)], ")]")
	if shut < 0 {
		return posting.Range{}, false
	}
	shut += word.End
	before, after := strings.TrimSpace(p.Lower[open+1:word.Start]), strings.TrimSpace(p.Lower[word.End:shut])
	if !cutThing(before) {
		return posting.Range{}, false
	}
	start := b.Start + len(strings.TrimRight(p.Text[b.Start:open], " \u00a0"))
	dots := b.Start + len(trimEllipsis(p.Text[b.Start:start]))
	sure := dots < start || after == "" && (before != "" || shut+1 == b.End) || viewing(after)
	if dots < start {
		open = dots
	}
	return posting.Range{Start: open, End: shut + 1}, sure
}

// cutThing says whether the words name what was cut: "text", "the description", "...".
func cutThing(s string) bool {
	s = strings.TrimRight(strings.Trim(s, ".… "), " ")
	for _, article := range [...]string{"the ", "this "} {
		s = strings.TrimPrefix(s, article)
	}
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, " was"), " is"), " has been")
	switch s {
	case "", "text", "content", "description", "body", "message", "output", "posting", "listing", "job", "job description", "rest", "value", "document":
		return true
	}
	return false
}

// viewing says whether what comes after the cut word sends the reader somewhere.
func viewing(s string) bool {
	for _, w := range [...]string{"view", "see ", "full", "source", "listing", "read", "original", "for brevity", "for length", "due to", "click", "characters", "chars", "here"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// trimEllipsis drops an ellipsis, and blanks around it, from the end of s.
func trimEllipsis(s string) string {
	t := strings.TrimRight(s, " \u00a0")
	switch {
	case strings.HasSuffix(t, "…"):
		return strings.TrimRight(t, "….")
	case strings.HasSuffix(t, "..."):
		return strings.TrimRight(t, ".")
	}
	return s
}

// lastToken is the start of the last run of non-blanks in s.
func lastToken(s string) int {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsSpace(r) {
			return i
		}
		i -= n
	}
	return 0
}
