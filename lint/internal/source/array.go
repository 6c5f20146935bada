package source

import (
	"bytes"
	"io"

	"github.com/postlint/postlint/lint/internal/finding"
)

// list reads a list of records in UTF-8 as a stream: it holds one element at a time.
type list struct {
	j    *jsonText
	r    io.Reader
	buf  []byte // read and not yet taken
	err  error  // of r
	long int    // the line of an element over the cap that is being passed over, 0 for none

	inner  bool // the list stands in an object, of which no more is read
	any    bool // an element was read
	strays int  // elements that are no records
}

// elements reads the list that the container is.
func (in *input) elements() {
	l := &list{j: &jsonText{in: in, listing: true}, r: in.br}
	l.j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	l.read()
}

// read reads the list.
func (l *list) read() {
	for i := 0; ; i++ {
		if i == len(l.buf) && !l.fill() {
			return
		}
		if l.buf[i] == '[' { // by which the container was told
			l.take(i + 1)
			break
		}
	}
	for l.next() {
	}
}

// next reads an element. It returns false where nothing more is to be read.
func (l *list) next() bool {
	n, ended, ok := l.find()
	if !ok {
		return l.broken()
	}
	l.take(n)
	j := l.j
	i := skipBlank(j.text, 0)
	comma := i < n && j.text[i] == ','
	if l.any && !ended && !comma && l.long == 0 {
		j.s.unexpected(i, "',' or ']'")
		return l.fail()
	}
	if l.any && comma {
		i = skipBlank(j.text, i+1)
	}
	switch {
	case ended && !comma:
		return l.end()
	case ended:
		j.s.unexpected(i, "a value")
		return l.fail()
	}
	l.any = true
	return l.element(i)
}

// find is the length of what leads to the next element, and of that; ended where it is the list's end that comes next. It is not ok where
// the container ends before, or cannot be read on.
func (l *list) find() (n int, ended, ok bool) {
	l.long = 0
	p := parting{}
	for i := 0; ; i++ {
		if i > l.j.in.opts.MaxRecord && p.begun {
			if l.long == 0 {
				l.long = l.line()
			}
			l.take(i)
			i = 0
		}
		if i == len(l.buf) && !l.fill() {
			return 0, false, false
		}
		switch p.step(l.buf[i]) {
		case listEnds:
			return i + 1, true, true
		case elementEnds:
			return i + 1, false, true
		case elementEnded:
			return i, false, true
		}
	}
}

// line is the line of the element that is being found.
func (l *list) line() int {
	c := l.j.at
	c.move(l.j.text, len(l.j.text))
	i := skipBlank(l.buf, 0)
	if i < len(l.buf) && l.buf[i] == ',' {
		i = skipBlank(l.buf, i+1)
	}
	c.at = 0
	c.move(l.buf, i)
	return c.pos.Line
}

// fill reads more. It returns false at the end, and where reading fails.
func (l *list) fill() bool {
	for l.err == nil {
		if cap(l.buf)-len(l.buf) < 32<<10 {
			l.buf = append(make([]byte, 0, 2*cap(l.buf)+128<<10), l.buf...)
		}
		var n int
		n, l.err = l.r.Read(l.buf[len(l.buf) : len(l.buf)+32<<10])
		if l.buf = l.buf[:len(l.buf)+n]; n > 0 {
			return true
		}
	}
	return false
}

// take makes the next n bytes, in bytes of their own, the text that is being read.
func (l *list) take(n int) {
	j := l.j
	read := len(j.text)
	j.at.move(j.text, read)
	j.at.at, j.at.line = 0, j.at.line-read
	j.base += read
	j.text = bytes.Clone(l.buf[:n])
	j.src = j.text
	j.s.reset(j.text)
	l.buf = l.buf[:copy(l.buf, l.buf[n:])]
}

// element reads the element at a byte of the text. A broken one does not stop the others, where its brackets are sound.
func (l *list) element(i int) bool {
	j := l.j
	if l.long > 0 {
		return l.report(&Error{
			Line: l.long, Message: "the record is longer than " + size(j.in.opts.MaxRecord),
			Hint: "a posting has a few thousand characters: check what wrote it, or raise the cap by --max-size",
		})
	}
	j.s.keep = false
	end := j.s.value(i, 1)
	if end >= 0 && j.s.blank(end) < len(j.text) {
		end = j.s.unexpected(j.s.blank(end), "',' or ']'")
	}
	switch {
	case end < 0:
		return l.report(j.syntax())
	case j.text[i] == '{':
		return j.object(i, 0)
	}
	l.strays++
	return l.strays > 1 || j.stray(i)
}

// report yields the error of an element.
func (l *list) report(e *Error) bool {
	l.j.found++
	l.j.in.index++
	return l.j.flush() && l.j.in.fail(e)
}

// fail yields the error that the scanner has.
func (l *list) fail() bool {
	if l.j.flush() {
		l.j.in.fail(l.j.syntax())
	}
	return false
}

// broken is the end of a list that was not closed, or could not be read on.
func (l *list) broken() bool {
	j := l.j
	if l.err != io.EOF { //nolint:errorlint // readers return it unwrapped
		if j.flush() {
			j.in.fail(j.in.unzipError(l.err))
		}
		return false
	}
	l.take(len(l.buf))
	i := skipBlank(j.text, 0)
	switch {
	case i == len(j.text) && l.any:
		j.s.unexpected(i, "',' or ']'")
		return l.fail()
	case l.any && j.text[i] == ',':
		i = skipBlank(j.text, i+1)
	}
	if j.s.keep = false; j.s.value(i, 1) >= 0 {
		j.s.unexpected(len(j.text), "',' or ']'")
	}
	return l.fail()
}

// end ends the list: nothing stands behind it.
func (l *list) end() bool {
	j := l.j
	if l.inner {
		j.titles()
		return false
	}
	for {
		if i := skipBlank(l.buf, 0); i < len(l.buf) {
			l.take(i + 1)
			j.s.unexpected(i, "the end")
			return l.fail()
		}
		l.take(len(l.buf))
		if !l.fill() {
			break
		}
	}
	switch {
	case l.err != io.EOF: //nolint:errorlint // readers return it unwrapped
		return l.broken()
	case j.titles() && j.found == 0:
		j.in.fail(noRecord())
	}
	return false
}

// parting parts the elements of a list. It knows no more of JSON than strings and brackets: what is in an element is scanned later.
type parting struct {
	depth       int
	str, escape bool
	begun, word bool // in an element; which is a number or a word
}

// The steps of parting.
type step uint8

const (
	within       step = iota
	elementEnds       // with this byte
	elementEnded      // before this byte
	listEnds
)

// step reads a byte.
func (p *parting) step(c byte) step {
	switch {
	case p.escape:
		p.escape = false
	case p.str && c == '\\':
		p.escape = true
	case p.str && c == '"':
		p.str = false
		if p.depth == 0 {
			return elementEnds
		}
	case p.str:
	case p.word && (c == ',' || c == ']'):
		return elementEnded
	case c == '"':
		p.str, p.begun = true, true
	case c == '{' || c == '[':
		p.depth++
		p.begun = true
	case c == ']' && p.depth == 0:
		return listEnds
	case c == '}' || c == ']':
		if p.depth--; p.depth <= 0 {
			return elementEnds
		}
	case p.depth == 0 && c != ',' && c > ' ':
		p.word, p.begun = true, true
	}
	return within
}
