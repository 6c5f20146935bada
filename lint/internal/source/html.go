package source

import "strings"

// text reads a page or a loose text.
func (in *input) text(b []byte, c container) {
	cs, mark := byMark(b)
	if mark == 0 {
		var declared bool
		if cs, declared = byMeta(b); !declared {
			cs = byCodePage(b)
		}
	}
	d := in.document(b, cs, mark)
	s := d.Body.String
	if strings.Trim(s, blanks) == "" {
		in.fail(empty(len(b)))
		return
	}
	if isFeed(s) {
		in.feed(b)
		return
	}
	if matterOf(s).parse != nil {
		whole := d.Body
		if d.decoded != nil {
			d.decoded = &whole
		}
		if !in.frontMatter(d, false) {
			return
		}
	}
	d.Format = shape(d.Body.String, c)
	if d.Format == Scraped && c != page {
		d.Tag = d.Body.firstTag()
	}
	if len(d.Body.String) < len(s) && !strings.HasPrefix(strings.TrimLeft(d.Body.String, blanks), "<") && isMarkdown(d.Body.String) {
		d.Format = Markdown // site generators write Markdown behind front matter into files of any name
	}
	in.page(d)
}

// firstTag is the first tag of HTML in the text, to its end in the line.
func (t Text) firstTag() Text {
	start := firstTag(t.String)
	line, _, _ := strings.Cut(t.String[start:], "\n")
	if n := strings.IndexByte(line, '>'); n >= 0 {
		line = line[:n+1]
	}
	return t.cut(start, start+len(line))
}

// document is a document whose body is the whole file.
func (in *input) document(b []byte, cs *charset, mark int) *Document {
	d := &Document{Path: in.path, Index: in.index, Chunk: Chunk{Src: b, Line: 1}, charset: cs}
	d.Body = cs.decode(b, mark)
	if cs != nil {
		d.decoded = &d.Body
	}
	return d
}
