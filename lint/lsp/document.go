package lsp

import (
	"net/url"
	"path"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/postlint/postlint/lint"
)

// document is one version of an open document. It is never changed: an edit makes another.
type document struct {
	uri     string
	path    string // of the file, or a made-up one where there is none
	version int
	text    string
	marked  string // the text with a mark before it, of which text is the rest
	lines   []int  // where each line starts
	wide    bool   // positions count UTF-16 units, not bytes

	once  sync.Once
	ready chan struct{} // closed when found is set
	found *analysis
}

// mark is put before a document's text when it is checked: a byte order mark tells that the text is UTF-8, whatever the page
// says of the file that it was read from.
const mark = "\uFEFF"

func newDocument(uri, path, text string, version int, wide bool) *document {
	marked := mark + text
	text = marked[len(mark):]
	return &document{uri: uri, path: path, version: version, text: text, marked: marked, lines: lineStarts(text), wide: wide, ready: make(chan struct{})}
}

// again is the same version, not yet looked at.
func (d *document) again() *document {
	return &document{uri: d.uri, path: d.path, version: d.version, text: d.text, marked: d.marked, lines: d.lines, wide: d.wide, ready: make(chan struct{})}
}

// content is what is checked for the document, and by how many bytes places in it are further on than in the document's text.
func (d *document) content() (content string, shift int) {
	if strings.HasPrefix(d.text, mark) { // it has its own
		return d.text, 0
	}
	return d.marked, len(mark)
}

// edited is the document after changes, each of which counts on those before it.
func (d *document) edited(changes []change, version int) *document {
	x := d.again()
	x.version = version
	for i := range changes {
		c := &changes[i]
		if c.Range == nil {
			x.marked = mark + c.Text
		} else {
			from, to := x.offset(c.Range.Start), x.offset(c.Range.End)
			x.marked = x.marked[:len(mark)+from] + c.Text + x.text[max(from, to):]
		}
		x.text = x.marked[len(mark):]
		x.lines = lineStarts(x.text)
	}
	return x
}

// lineStarts are the offsets at which lines start. LF, CRLF and a lone CR end a line.
func lineStarts(s string) []int {
	starts := make([]int, 1, 2+len(s)/64)
	for at := 0; at < len(s); {
		n := strings.IndexByte(s[at:], '\n')
		line := s[at:]
		if n >= 0 {
			line = s[at : at+n]
		}
		for k := 0; ; {
			cr := strings.IndexByte(line[k:], '\r')
			if cr < 0 || k+cr+1 == len(line) && n >= 0 {
				break
			}
			k += cr + 1
			starts = append(starts, at+k)
		}
		if n < 0 {
			break
		}
		at += n + 1
		starts = append(starts, at)
	}
	return starts
}

// offset is the byte offset of a position. One behind the end of a line is its end, as the protocol says; one behind the last
// line is the end of the text. One within a character is the character's start.
func (d *document) offset(p position) int {
	if p.Line < 0 || p.Character < 0 && p.Line == 0 {
		return 0
	}
	if p.Line >= len(d.lines) {
		return len(d.text)
	}
	start, end := d.lines[p.Line], len(d.text)
	if p.Line+1 < len(d.lines) {
		end = d.lines[p.Line+1]
	}
	line := d.text[start:end]
	line = strings.TrimSuffix(line, "\n")
	line = strings.TrimSuffix(line, "\r")
	if !d.wide {
		n := min(max(p.Character, 0), len(line))
		for n > 0 && n < len(line) && !utf8.RuneStart(line[n]) {
			n--
		}
		return start + n
	}
	units := 0
	for i, r := range line {
		if units += unitsOf(r); units > p.Character {
			return start + i
		}
	}
	return start + len(line)
}

// position is the position of a byte offset.
func (d *document) position(off int) position {
	off = min(max(off, 0), len(d.text))
	line := sort.SearchInts(d.lines, off+1) - 1
	before := d.text[d.lines[line]:off]
	n := len(before)
	if d.wide {
		n = 0
		for _, r := range before {
			n += unitsOf(r)
		}
	}
	return position{line, n}
}

// unitsOf is how many units a character has in UTF-16.
func unitsOf(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// spanOf is the range of a span of the text.
func (d *document) spanOf(s lint.Span) span { return span{d.position(s.Start), d.position(s.End)} }

// extension tells the container of a document that has no file, by the language that the client calls it; "" for one that is
// not read.
func extension(language string) string {
	switch language {
	case "html", "json", "xml", "ndjson":
		return "." + language
	case "jsonl":
		return ".ndjson"
	case "markdown":
		return ".md"
	case "plaintext", "text":
		return ".txt"
	}
	return ""
}

// pathOf is the path of a document. One that is no file, or whose name has no extension that is known, gets the extension of
// its language.
func pathOf(uri, language string) string {
	name := filePath(uri)
	if !lint.Supported(name) {
		name += extension(language)
	}
	return name
}

// filePath is the path that a URI names. Of a URI that names no file it is the name at its end, so that nothing is looked for
// beside it.
func filePath(uri string) string {
	u, err := url.Parse(uri)
	switch {
	case err != nil:
		return path.Base(uri)
	case u.Scheme != "file":
		if u.Opaque != "" {
			return path.Base(u.Opaque)
		}
		return path.Base(u.Path)
	}
	p := u.Path
	if len(p) > 2 && p[0] == '/' && p[2] == ':' && runtime.GOOS == "windows" { // /c:/jobs
		p = p[1:]
	}
	if u.Host != "" && runtime.GOOS == "windows" { // a share
		p = "//" + u.Host + p
	}
	return filepath.FromSlash(p)
}
