package slip

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// descriptions say what the repair of a kind does.
var descriptions = map[string]string{
	Mojibake: "write the characters that were meant", Escape: "write the characters themselves", Invisible: "drop the marks", Name: "write names as their makers do",
	Doubled: "write the word once", Article: "write the other article",
	GluedSentence: "put a blank between the sentences",
}

// repair adds an edit to the repair of a fact: text in place of a range of the posting, or nothing where text is "". No edit is
// added where tags stand in the range. A fact may be of several places, some of which nobody can mend.
func (r *recogniser) repair(f *Fact, kind string, at posting.Range, text string) {
	d, span := r.p.Doc, r.p.Span(at)
	switch {
	case r.block.Role == posting.Field:
		text = d.EncodeField(text)
	case d.Format == source.HTML || d.Format == source.Scraped:
		text = d.Encode(html.EscapeString(text))
	case d.Format == source.Markdown:
		text = d.Encode(literal(text))
	default:
		text = d.Encode(text)
	}
	r.edit(f, kind, span, text)
}

// edit adds an edit in the file's own bytes.
func (r *recogniser) edit(f *Fact, kind string, span finding.Span, text string) {
	if span.Len() == 0 || r.p.Doc.Format != source.Plain && strings.ContainsAny(r.p.Doc.Decode(span), "<>") {
		return
	}
	if f.Repair == nil {
		f.Repair = &fact.Repair{Description: descriptions[kind]}
	}
	f.Repair.Edits = append(f.Repair.Edits, finding.Edit{Start: span.Start, End: span.End, Text: text})
}

// literal is a text as Markdown writes it.
func literal(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]<>#&|~!") {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if strings.ContainsRune("\\`*_[]<>#&|~!", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// repairReference writes a character reference that readers see as the character that was meant: in markup by the reference itself,
// which was escaped once too often.
func (r *recogniser) repairReference(f *Fact, at posting.Range) {
	d := r.p.Doc
	if r.block.Role != posting.Field && (d.Format == source.HTML || d.Format == source.Scraped) {
		r.edit(f, Escape, r.p.Span(at), d.Encode(r.p.Slice(at)))
		return
	}
	text := html.UnescapeString(r.p.Slice(at))
	if text == "\u00a0" { // where lines break of themselves nobody meant it
		text = " "
	}
	r.repair(f, Escape, at, text)
}

// repairUnit writes the character of an escape of JSON, "\u2019". Halves of characters are left alone.
func (r *recogniser) repairUnit(f *Fact, at posting.Range) {
	c := rune(0)
	for _, d := range []byte(r.p.Slice(at)[2:]) {
		c = c<<4 | rune(strings.IndexByte("0123456789abcdef", d|0x20))
	}
	if utf8.ValidRune(c) && c >= 0xA0 {
		r.repair(f, Escape, at, string(c))
	}
}
