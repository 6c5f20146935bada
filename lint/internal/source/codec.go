package source

import (
	"strings"
	"unicode/utf8"

	"github.com/postlint/postlint/lint/internal/finding"
)

// codec is a way in which a container writes a text.
type codec uint8

const (
	bare       codec = iota // as it is: in pages and texts
	jsonString              // inside of a JSON string
	xmlString               // between the tags of XML
	xmlCDATA                // in a CDATA section of XML
	quoted                  // in YAML or TOML, which have several ways to write a text
	csvCell                 // in a quoted cell of CSV
)

// encode is s as the container writes it.
func (c codec) encode(s string) string {
	switch c {
	case jsonString:
		return escapeJSON(s)
	case xmlString:
		return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
	case xmlCDATA:
		return strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>")
	case csvCell:
		return strings.ReplaceAll(s, `"`, `""`)
	}
	return s
}

// Encode is s, a piece of the body, as the container writes it: the bytes for a fix. In a record it is the inside of a JSON string;
// a body that was escaped HTML is escaped again first; the file's charset comes last. In a page or a text in UTF-8 it is s.
func (d *Document) Encode(s string) string {
	for range d.Escaped {
		s = escapeHTML(s)
	}
	return d.charset.encode(d.text.encode(s), d.Format != Plain && d.text != jsonString)
}

// EncodeField is s, a piece of a field other than the body, as the container writes it.
func (d *Document) EncodeField(s string) string {
	return d.charset.encode(d.fields.encode(s), d.Format != Plain && d.fields != jsonString)
}

// Decode is the text of a slice of the file without the container's escapes: those of JSON and of the charset, and in a body that
// was escaped HTML those as well. Bytes outside of the chunk are left out.
func (d *Document) Decode(span finding.Span) string {
	c := d.Chunk
	span.Start, span.End = max(span.Start, c.Base), min(span.End, c.Base+len(c.Src))
	if span.Start >= span.End {
		return ""
	}
	if d.fields > jsonString || d.text > jsonString {
		if s, ok := d.read(span); ok {
			return s
		}
	}
	var s string
	if d.decoded != nil {
		start, end := d.decoded.Map.inverse(span)
		s = d.decoded.String[start:end]
	} else {
		s = view(c.Src[span.Start-c.Base : span.End-c.Base])
	}
	json := d.codecAt(span) == jsonString
	switch {
	case json && strings.IndexByte(s, '\\') >= 0, !utf8.ValidString(s):
		dec := decoder{text: make([]byte, 0, len(s))}
		if json {
			dec.json([]byte(s), 0)
		} else {
			dec.utf8([]byte(s), 0)
		}
		s = view(dec.text)
	}
	if d.Escaped > 0 && d.Body.covers(span) {
		for range d.Escaped {
			s = Text{String: s}.unescaped().String
		}
	}
	return s
}

// read is what was read from the bytes of a span: a piece of the field or body that they belong to. Not ok where they belong to none.
func (d *Document) read(span finding.Span) (s string, ok bool) {
	if d.rendered {
		if s = d.decoded.within(span); s != "" {
			return Text{String: s}.escaped().String, true
		}
	}
	for _, t := range append(d.values(), d.Body) {
		if t.covers(span) {
			return t.within(span), true
		}
	}
	return "", false
}

// codecAt is how the bytes of a span are written. Where fields and body are written in different ways, the fields may stand among the
// bytes of the body, as structured data does in a page.
func (d *Document) codecAt(span finding.Span) codec {
	if d.fields == d.text {
		return d.text
	}
	for _, t := range d.values() {
		if t.covers(span) {
			return d.fields
		}
	}
	return d.text
}

// values are the texts of all fields but the body.
func (d *Document) values() []Text {
	return append([]Text{d.Title, d.Pay, d.Employer, d.URL, d.DatePosted, d.ValidThrough, d.EmploymentType, d.Language}, d.Locations...)
}

// covers says whether a span lies between the text's first and last byte.
func (t Text) covers(span finding.Span) bool {
	if !t.Present() {
		return false
	}
	all := t.Span(0, len(t.String))
	return span.Start >= all.Start && span.End <= all.End
}

// View is the text that holds the document, decoded from the file's charset but otherwise as it stands there, and where in
// it a span of the file lies.
func (d *Document) View(s finding.Span) (string, finding.Span) {
	text, from, to := view(d.Chunk.Src), s.Start-d.Chunk.Base, s.End-d.Chunk.Base
	if d.decoded != nil {
		text = d.decoded.String
		from, to = d.decoded.Map.inverse(s)
	}
	from = min(max(from, 0), len(text))
	return text, finding.Span{Start: from, End: min(max(from, to), len(text))}
}

// Positions are lines and columns of byte offsets of the file, which must rise. Columns count the code points of the file's charset.
// LF, CRLF and a lone CR end a line; the place between CR and LF is the line's end.
func (d *Document) Positions(offsets []int) []finding.Position {
	text, at := view(d.Chunk.Src), 0
	if d.decoded != nil {
		text = d.decoded.String
		if d.Chunk.Base > 0 {
			at = d.decoded.Map.point(d.Chunk.Base)
		}
	} else if d.Chunk.Base == 0 && strings.HasPrefix(text, bomUTF8) {
		at = len(bomUTF8)
	}
	p := finding.Position{Line: d.Chunk.Line, Column: d.Chunk.Column + 1}
	list := make([]finding.Position, len(offsets))
	for i, off := range offsets {
		to := off - d.Chunk.Base
		if d.decoded != nil {
			to = d.decoded.Map.point(off)
		}
		if to = min(to, len(text)); to > at {
			advance(text, at, to, &p)
			at = to
		}
		if p.Offset = off; d.rendered {
			p.Paragraph = p.Line
		}
		list[i] = p
	}
	return list
}

// ByteColumn is the 1-based column of a byte of the file, counted in bytes of its line in UTF-8, whatever the file's charset is.
func (d *Document) ByteColumn(offset int) int {
	text, span := d.View(finding.Span{Start: offset, End: offset})
	at := span.Start
	if at > 0 && at < len(text) && text[at-1] == '\r' && text[at] == '\n' {
		at-- // the place between CR and LF is the line's end
	}
	start := strings.LastIndexAny(text[:at], "\r\n") + 1
	column := at - start + 1
	if start == 0 && d.decoded == nil {
		column += d.Chunk.Lead
	}
	return column
}

// Recoded says whether the file is in another charset than UTF-8.
func (d *Document) Recoded() bool { return d.decoded != nil }

// Packed says whether the file is compressed, or an archive as a Word document is: spans are those of what is in it.
func (d *Document) Packed() bool { return d.packed }

// advance moves a position over text[at:to].
func advance(text string, at, to int, p *finding.Position) {
	for i := at; i < to; i++ {
		switch c := text[i]; {
		case c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			p.Line, p.Column = p.Line+1, 1
		case c != '\r' && utf8.RuneStart(c):
			p.Column++
		}
	}
}

// escapeHTML escapes the five characters that Greenhouse escapes.
func escapeHTML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;").Replace(s)
}

// escapeJSON writes s as the inside of a JSON string; characters beyond ASCII are left as they are.
func escapeJSON(s string) string {
	const hexDigits = "0123456789abcdef"
	b := make([]byte, 0, len(s)+8)
	for i := range len(s) {
		switch c := s[i]; c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			if c < ' ' {
				b = append(b, `\u00`...)
				b = append(b, hexDigits[c>>4], hexDigits[c&15])
			} else {
				b = append(b, c)
			}
		}
	}
	return view(b)
}
