package source

import (
	"bytes"
	"errors"
	"io"

	"github.com/postlint/postlint/lint/internal/finding"
)

// lines reads a stream of records, one a line. It holds one line at a time; each line gets bytes of its own, as its document is still in
// use when the next ones are read.
func (in *input) lines() {
	l := &lineReader{r: in.br, max: in.opts.MaxRecord}
	s := in.scanner()
	s.keep = true
	j := &jsonText{in: in, s: s, rec: &record{s: s, mapping: in.opts.Mapping}}
	for {
		line, err := l.next()
		var long *tooLong
		switch {
		case errors.As(err, &long):
			in.index++
			if !in.fail(&Error{
				Line: l.line, Message: "the record is longer than " + size(in.opts.MaxRecord),
				Hint: "a posting has a few thousand characters: check what wrote this line, or raise the cap by --max-size",
			}) {
				return
			}
			continue
		case err == io.EOF: //nolint:errorlint // next returns it unwrapped
			switch {
			case j.others > 0 && in.index == 0:
				in.fail(noRecord())
			case in.index == 0:
				in.fail(empty(l.base))
			}
			return
		case err != nil:
			e := &Error{Line: l.line, Message: "cannot be read on: " + err.Error(), Err: err}
			if known, ok := errors.AsType[*Error](in.unzipError(err)); ok {
				e = known
			}
			in.fail(e)
			return
		}
		if !j.line(line, l.base, l.line) {
			return
		}
	}
}

// line reads the record on a line that starts at byte base.
func (j *jsonText) line(line []byte, base, number int) bool {
	start := 0
	if base == 0 && bytes.HasPrefix(line, []byte(bomUTF8)) {
		start = len(bomUTF8)
	}
	if start = skipBlank(line, start); start == len(line) {
		return true
	}
	j.src, j.text, j.base = line, line, base
	j.at = cursor{pos: finding.Position{Line: number, Column: 1}}
	j.s.keep = true
	if !j.s.document(line, start) {
		j.in.index++
		if line[start] == '<' && j.in.index == 1 {
			j.in.fail(markupError())
			return false
		}
		return j.in.fail(j.lineError(start))
	}
	if line[start] == '[' && line[j.s.blank(start+1)] == '{' {
		return j.list(start, 0)
	}
	if line[start] != '{' {
		return j.stray(start)
	}
	j.rec.base = base
	j.rec.read(0)
	if m := j.rec.mapping; m != nil && len(m.Records) > 0 {
		return j.object(start, 0)
	}
	if !j.rec.heeded {
		if !j.rec.known() || j.rec.best[bodyField].node == 0 && j.inner(start) >= 0 {
			return j.object(start, 0)
		}
		if j.other() {
			return j.nested(j.typed())
		}
	}
	d := &Document{Path: j.in.path, Index: j.in.index, fields: jsonString, text: jsonString, Chunk: Chunk{Src: line, Base: base, Line: number}}
	return j.emit(d, number)
}

// lineError is the syntax error of a line. A line that holds a piece of a larger text gets a hint on that.
func (j *jsonText) lineError(start int) *Error {
	e := j.syntax()
	if j.in.index == 1 && j.s.err.at >= len(bytes.TrimRight(j.text, blanks)) && len(j.text)-start < 80 {
		e.Hint = "each line must hold one record whole; for records that are spread over lines, name the file .json"
	}
	return e
}

// skipBlank is the index of the first byte from i on that is no blank.
func skipBlank(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\r' || b[i] == '\n') {
		i++
	}
	return i
}

// tooLong is the error of a line over the cap. The line is skipped.
type tooLong struct{}

func (*tooLong) Error() string { return "line too long" }

// lineReader reads lines that end in LF, CRLF or a lone CR, which no JSON string holds.
type lineReader struct {
	r   io.Reader
	max int // bytes of a line

	buf      []byte
	pos, end int   // what is read and not yet returned
	err      error // of r
	at       int   // byte of the file of pos

	base, line int // of the line that was returned last: its byte, its number from 1
}

// next returns the next line with its end, in bytes of its own.
func (l *lineReader) next() ([]byte, error) {
	l.base = l.at
	searched := 0
	for {
		n, ok := lineEnd(l.buf[l.pos:l.end], searched, l.err != nil)
		if n > l.max {
			break
		}
		if ok || l.err == io.EOF && n > 0 { //nolint:errorlint // readers return it unwrapped
			l.line++
			return bytes.Clone(l.take(n)), nil
		}
		if l.err != nil {
			return nil, l.err
		}
		searched = max(0, n-1)
		l.fill()
	}
	l.line++
	return nil, l.skip()
}

// take hands out n bytes.
func (l *lineReader) take(n int) []byte {
	b := l.buf[l.pos : l.pos+n]
	l.pos += n
	l.at += n
	return b
}

// skip drops the line that stands at pos.
func (l *lineReader) skip() error {
	for {
		n, ok := lineEnd(l.buf[l.pos:l.end], 0, l.err != nil)
		if ok {
			l.take(n)
			return &tooLong{}
		}
		if l.err != nil {
			l.take(n)
			return &tooLong{}
		}
		l.take(max(0, n-1)) // a CR at the end may be half of a CRLF
		l.fill()
	}
}

// lineEnd is the length of the line that b starts with, its end included; not ok where the line is longer than b. The first bytes are known
// to hold no end. A CR at the end of b may be half of a CRLF, unless it is the last byte of all.
func lineEnd(b []byte, searched int, last bool) (n int, ok bool) {
	n = len(b)
	if i := bytes.IndexByte(b[searched:], '\n'); i >= 0 {
		n, ok = searched+i+1, true
	}
	if i := bytes.IndexByte(b[searched:n], '\r'); i >= 0 {
		switch i += searched; {
		case i+1 < n && b[i+1] == '\n':
		case i+1 < n || last:
			return i + 1, true
		}
	}
	return n, ok
}

// fill reads more, moving what is left to the buffer's beginning, or into a larger one.
func (l *lineReader) fill() {
	if l.pos > 0 {
		copy(l.buf, l.buf[l.pos:l.end])
		l.pos, l.end = 0, l.end-l.pos
	}
	if l.end == len(l.buf) {
		l.buf = append(l.buf, make([]byte, max(256<<10, len(l.buf)))...)
	}
	n, err := l.r.Read(l.buf[l.end:])
	l.end += n
	l.err = err
}
