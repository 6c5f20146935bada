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

// openings are what marks begin with. One search for each of them finds the few places that are worth a look: searching
// for each of some thirty marks took 30 µs a posting.
var openings = [...]string{"[", "(", "<", "...", "…"}

// marks finds all marks in the body, in the order of the text.
func marks(p *posting.Posting) []mark {
	var found []mark
	for _, opening := range openings {
		for at := range occurrences(p.Lower, opening) {
			m, ok := markAt(p, at)
			if ok {
				found = insert(found, p, m)
			}
		}
	}
	return found
}

// markAt is the mark that begins at at, with the ellipsis before it.
func markAt(p *posting.Posting, at int) (mark, bool) {
	rest := p.Lower[at:]
	longest := 0
	for _, r := range remnants {
		longest = max(longest, matchRemnant(rest, r))
	}
	if longest > 0 && rest[:longest] == "<truncated>" && p.BlockAt(at) != p.End() {
		return mark{}, false // a placeholder of programs elsewhere
	}
	if longest > 0 && !strings.HasPrefix(rest[longest:], "(") { // no Markdown link
		return mark{serializerRemnant, posting.Range{Start: at, End: at + longest}}, true
	}
	if rest[0] != '[' && rest[0] != '(' {
		return mark{}, false
	}
	for i := 1; i < min(len(rest), maxBeforeCutWord) && rest[i] != '\n' && rest[i] != ')' && rest[i] != ']'; i++ {
		if rest[i-1] < 'a' {
			if w := cutWord(rest[i:]); w != "" {
				r, ok := bracketed(p, at, posting.Range{Start: at + i, End: at + i + len(w)})
				return mark{explicitMarker, r}, ok
			}
		}
	}
	return mark{}, false
}

// matchRemnant is how many bytes of s the remnant matches, 0 if s does not begin with it.
func matchRemnant(s, remnant string) int {
	if s[0] != remnant[0] || len(s) < 2 || remnant[1] != '#' && s[1] != remnant[1] {
		return 0
	}
	head, tail, number := strings.Cut(remnant, "#")
	if !strings.HasPrefix(s, head) {
		return 0
	}
	if !number {
		return len(head)
	}
	i := len(head)
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == len(head) || !strings.HasPrefix(s[i:], tail) {
		return 0
	}
	return i + len(tail)
}

// cutWord is the cut word that s begins with, "" if there is none.
func cutWord(s string) string {
	for _, w := range cutWords {
		if w[0] > s[0] {
			return ""
		}
		if w[0] == s[0] && strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
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
	maxBeforeCutWord = 32
	maxAfterCutWord  = 80
)

// bracketed is the range of the brackets around a cut word, with an ellipsis that comes before them. "Truncated" is a
// technical word as well ("a (truncated normal) distribution"): so the brackets may hold, before it, only what was cut, and
// an ellipsis must come before, or a word of viewing inside, or nothing after.
func bracketed(p *posting.Posting, open int, word posting.Range) (posting.Range, bool) {
	block := p.BlockAt(open)
	if block < 0 || word.End > p.Blocks[block].End {
		return posting.Range{}, false
	}
	b := p.Blocks[block].Range
	shut := strings.IndexAny(p.Text[word.End:min(b.End, word.End+maxAfterCutWord)], ")]")
	if shut < 0 {
		return posting.Range{}, false
	}
	shut += word.End
	before, after := strings.TrimSpace(p.Lower[open+1:word.Start]), strings.TrimSpace(p.Lower[word.End:shut])
	if !cutThing(before) {
		return posting.Range{}, false
	}
	lead := strings.TrimRight(p.Text[b.Start:open], " \u00a0")
	dots := b.Start + len(trimEllipsis(lead))
	elided := dots < b.Start+len(lead)
	if elided {
		open = dots
	}
	sure := elided || after == "" && (before != "" || shut+1 == b.End) || viewing(after) || shut+1 == b.End && block == p.End() && reasoned(after)
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

// reasoned says whether what comes after the cut word tells why, by whom or where the text was cut: ": 5000 characters", "by the feed".
func reasoned(s string) bool {
	if strings.HasPrefix(s, ":") || strings.HasPrefix(s, ",") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") {
		return true
	}
	switch word, _, _ := strings.Cut(s, " "); word {
	case "by", "at", "after", "to", "for", "from", "in", "because", "here":
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
