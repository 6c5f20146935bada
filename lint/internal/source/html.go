package source

import "strings"

// text reads a page or a loose text as one document. A page may hold several postings one day: this is where they are parted.
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
		in.fail(&Error{
			Message: "XML feeds cannot be read yet",
			Hint:    "give the postings as NDJSON, one record a line, or each posting as an HTML file",
		})
		return
	default:
		d.Format = shape(s, c)
	}
	in.index++
	in.yield(d, nil)
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

// isFeed says whether a text is XML other than a page.
func isFeed(s string) bool {
	s = strings.TrimLeft(s, blanks)
	if !strings.HasPrefix(s, "<?xml") && !strings.HasPrefix(s, "<rss") && !strings.HasPrefix(s, "<feed") {
		return false
	}
	return !strings.Contains(strings.ToLower(s[:min(len(s), sniffed)]), "<html")
}
