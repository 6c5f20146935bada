package posting

import (
	"html"
	"sort"
	"strings"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/source"
)

// longExcerpt is the most code points of an excerpt.
const longExcerpt = 300

// Excerpt is what a reader sees of a span of the file: the text that was read from it, blanks joined, at most 300 code points. Of a
// span without text, such as an attribute's value, it is the decoded bytes; of tags alone it is "".
func (p *Posting) Excerpt(s finding.Span) string {
	text, ok := p.textIn(s)
	if !ok {
		text = p.decode(s)
	}
	return excerpt(text)
}

// ExcerptOf is the excerpt of the span that a range of the text, which is not empty, comes from.
func (p *Posting) ExcerptOf(r Range) string { return excerpt(p.Slice(r)) }

func excerpt(text string) string {
	text = finding.Folded(text)
	if len(text) <= longExcerpt || utf8.RuneCountInString(text) <= longExcerpt {
		return text
	}
	return string([]rune(text)[:longExcerpt])
}

// textIn is the text that comes from a span. A field whose value was put together from the very span comes first.
func (p *Posting) textIn(s finding.Span) (string, bool) {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Role != Field { // fields stand first
			break
		}
		if m := p.Span(b.Range); m == s {
			return p.Slice(b.Range), true
		} else if m.Start <= s.Start && s.End <= m.End {
			if text, ok := p.fieldIn(b.Range, s); ok {
				return text, true
			}
		}
	}
	if p.partsFall() {
		for i := range p.Blocks { // the body was put together from parts that stand elsewhere in another order
			if b := &p.Blocks[i]; b.Role != Field {
				if m := p.Span(b.Range); m.Start <= s.Start && s.End <= m.End {
					if text, ok := p.fieldIn(b.Range, s); ok {
						return text, true
					}
				}
			}
		}
		return "", false
	}
	body := p.bodyRange()
	start := p.textAt(body, func(at finding.Span) bool { return at.End > s.Start })
	end := p.textAt(Range{start, body.End}, func(at finding.Span) bool { return at.Start >= s.End })
	for end > start && end < len(p.Text) && !utf8.RuneStart(p.Text[end]) {
		end++
	}
	text := p.Text[start:end]
	return text, strings.TrimSpace(text) != ""
}

// textAt is the first byte in a range of the text for whose span something holds that holds for all behind it, or the range's end.
// It searches the pieces first, as the span of a byte takes two searches of its own.
func (p *Posting) textAt(r Range, holds func(finding.Span) bool) int {
	first := sort.Search(len(p.pieces), func(i int) bool { return int(p.pieces[i].text+p.pieces[i].textLen) > r.Start })
	within := p.pieces[first:]
	n := sort.Search(len(within), func(i int) bool { return int(within[i].text) >= r.End || holds(p.lastOf(&within[i])) })
	if n == len(within) {
		return r.End
	}
	from, to := r.Start, min(r.End, int(within[n].text+within[n].textLen))
	if n > 0 {
		from = max(r.Start, int(within[n-1].text+within[n-1].textLen))
	}
	return from + sort.Search(max(0, to-from), func(i int) bool { return holds(p.Span(Range{from + i, from + i + 1})) })
}

// lastOf is the span of the last byte of a piece.
func (p *Posting) lastOf(c *piece) finding.Span {
	from, to := int(c.src), int(c.src+c.srcLen)
	if c.linear && to > from {
		from = to - 1
	}
	return p.partAt(int(c.text)).Span(from, to)
}

// fieldIn is the part of a field's value that comes from a span.
func (p *Posting) fieldIn(r Range, s finding.Span) (string, bool) {
	start, end := -1, -1
	for i, c := range p.Slice(r) {
		at := p.Span(Range{r.Start + i, r.Start + i + utf8.RuneLen(c)})
		if at.Len() > 0 && at.Start >= s.Start && at.End <= s.End {
			if start < 0 {
				start = r.Start + i
			}
			end = r.Start + i + utf8.RuneLen(c)
		}
	}
	if start < 0 || p.Span(Range{start, end}) != s {
		return "", false
	}
	return p.Text[start:end], true
}

// partsFall says whether some block of the body stands before the one that it follows, as in a body that was put together.
func (p *Posting) partsFall() bool {
	if !p.Doc.Body.Map.Falling() {
		return false
	}
	last := 0
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Role != Field {
			at := p.Span(b.Range)
			if at.Start < last {
				return true
			}
			last = at.Start
		}
	}
	return false
}

// bodyRange is the range of the text that was read from the body.
func (p *Posting) bodyRange() Range {
	r := Range{len(p.Text), len(p.Text)}
	if n := len(p.parts); n > 0 {
		r.Start = min(r.Start, p.parts[n-1].text)
	}
	if n := len(p.Blocks); n > 0 && p.Blocks[n-1].Role == Field && p.Blocks[n-1].Start >= r.Start {
		r.End = max(r.Start, p.Blocks[n-1].Start-1)
	}
	return r
}

// decode is the text of bytes that are no text of the posting.
func (p *Posting) decode(s finding.Span) string {
	raw := p.Doc.Decode(s)
	if p.Doc.Format != source.HTML && p.Doc.Format != source.Scraped {
		return raw
	}
	if strings.HasPrefix(raw, "<!--") {
		return raw // a comment is shown as it is: it speaks to its author
	}
	if strings.HasPrefix(strings.TrimSpace(raw), "<") {
		if tagsAlone(raw) {
			return ""
		}
		var b strings.Builder
		z := xhtml.NewTokenizer(strings.NewReader(raw))
		for {
			switch z.Next() {
			case xhtml.ErrorToken:
				return b.String()
			case xhtml.TextToken:
				b.Write(z.Text())
			}
		}
	}
	return html.UnescapeString(raw)
}

// tagsAlone says whether a text is a few tags with nothing but blanks between them, as most are that hold no text of the posting. It
// may miss some: the tokenizer, which costs a buffer of four kilobytes, then tells.
func tagsAlone(raw string) bool {
	for {
		raw = strings.Trim(raw, " \t\r\n")
		if raw == "" {
			return true
		}
		name := strings.TrimPrefix(strings.TrimPrefix(raw, "<"), "/")
		end := strings.IndexByte(raw, '>')
		if raw[0] != '<' || name == "" || (name[0]|0x20)-'a' >= 26 || end < 0 {
			return false
		}
		if inner := raw[:end]; strings.Count(inner, `"`)%2 != 0 || strings.IndexByte(inner, '\'') >= 0 || opaque(inner) && end+1 < len(raw) {
			return false
		}
		raw = raw[end+1:]
	}
}

// opaque says whether what follows a tag is text whatever it looks like.
func opaque(tag string) bool {
	var room [16]byte
	switch string(tagName(tag, room[:])) {
	case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
		return true
	}
	return false
}
