package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
)

// replace writes what the table has in place of a term, in the number and the letters of what is written. It is nil where the
// article before it would no longer be right, or where tags stand in the words.
func replace(p *posting.Posting, e *entry, r posting.Range) *fact.Repair {
	said := p.Slice(r)
	word := e.use
	if isPlural(strings.ToLower(said)) {
		word = e.plural
	}
	if before := p.LowerSlice(posting.Range{Start: max(0, r.Start-4), End: r.Start}); !agrees(before, word) {
		return nil
	}
	i := p.BlockAt(r.Start)
	block, where := &p.Blocks[i], place(p, i)
	word = written(word, said, where == "title" || where == "heading")
	span := p.Span(r)
	if span.Len() < r.Len() || p.Doc.Decode(span) != said {
		return nil
	}
	text := p.Doc.Encode(word)
	if block.Role == posting.Field {
		text = p.Doc.EncodeField(word)
	}
	return &fact.Repair{Description: "write “" + word + "”", Edits: []finding.Edit{{Start: span.Start, End: span.End, Text: text}}}
}

// isPlural says whether a word of the tables that name jobs is a plural.
func isPlural(s string) bool {
	return strings.HasSuffix(s, "men") || strings.HasSuffix(s, "frauen") || strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss")
}

// agrees says whether an article that stands before a word is right before it.
func agrees(before, word string) bool {
	vowel := strings.ContainsRune("aeiou", unicode.ToLower(rune(word[0])))
	last := before
	if i := strings.LastIndexByte(strings.TrimSuffix(before, " "), ' '); i >= 0 {
		last = before[i+1:]
	}
	switch strings.TrimSpace(last) {
	case "a":
		return !vowel
	case "an":
		return vowel
	}
	return true
}

// written is a word in the letters of what it replaces: all capitals, or capitals at the beginning, in titles of each word.
func written(word, said string, title bool) string {
	first, _ := utf8.DecodeRuneInString(said)
	switch {
	case said == strings.ToUpper(said):
		return strings.ToUpper(word)
	case !unicode.IsUpper(first):
		return word
	case !title:
		return strings.ToUpper(word[:1]) + word[1:]
	}
	words := strings.Split(word, " ")
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
