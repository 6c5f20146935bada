package source

import "strings"

// text reads a page or a loose text.
func (in *input) text(b []byte, c container) {
	cs, mark := byMark(b)
	if cs == nil && mark == 0 {
		cs = byMeta(b)
	}
	d := in.document(b, cs, mark)
	switch s := d.Body.String; {
	case strings.Trim(s, blanks) == "":
		in.fail(empty(len(b)))
		return
	case isFeed(s):
		in.fail(&Error{Message: feedMessage, Hint: feedHint})
		return
	default:
		d.Format = shape(s, c)
	}
	in.page(d)
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

// isFeed says whether a text is XML other than a page, known by the prolog or by a root element that feeds of jobs have.
func isFeed(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, blanks)[:min(len(strings.TrimLeft(s, blanks)), sniffed)])
	for _, root := range [...]string{"<?xml", "<rss", "<feed", "<jobs>", "<job>", "<source>", "<channel>"} {
		if strings.HasPrefix(s, root) {
			return !strings.Contains(s, "<html")
		}
	}
	return false
}
