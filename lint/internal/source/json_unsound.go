package source

import (
	"bytes"
	"strings"
)

// unsound reads what can be read of a text that is not JSON as a whole: a stream of records that has the name of a file, values one after
// the other, as jq writes them, and the sound records of a list in which one is broken or that is cut off.
func (j *jsonText) unsound(mark int) {
	fault := j.syntax()
	start := j.s.blank(mark)
	switch {
	case j.charset == nil && j.stream():
		j.in.br.Reset(bytes.NewReader(j.src))
		j.in.lines()
	case start < len(j.text) && j.text[start] == '<':
		j.in.fail(markupError())
	case j.several(start):
	default:
		at := -1
		if j.charset == nil && start < len(j.text) {
			at = j.damaged(start, 0)
		}
		if at < 0 || j.in.rest(j, at) {
			j.in.fail(fault)
		}
	}
}

// stream says whether a text that failed is a stream of records, whatever its name is: the first line holds an object whole, and another
// begins after it.
func (j *jsonText) stream() bool {
	first := bytes.TrimRight(j.text[:j.s.err.at], blanks)
	return j.s.err.at < len(j.text) && j.text[j.s.err.at] == '{' && len(first) > 0 && first[len(first)-1] == '}' &&
		bytes.IndexByte(bytes.TrimLeft(first, bomUTF8+blanks), '\n') < 0 && bytes.ContainsAny(j.text[len(first):j.s.err.at], "\r\n")
}

// several reads a text of several objects one after the other. It returns false, and reads nothing, where the first is not sound, or is all
// that there is.
func (j *jsonText) several(start int) bool {
	next := func(at int) int { j.s.reset(j.text); return j.end(at) }
	if start >= len(j.text) || j.text[start] != '{' {
		return false
	}
	end := next(start)
	if end < 0 {
		return false
	}
	if end = j.s.blank(end); end == len(j.text) || j.text[end] != '{' {
		return false
	}
	for at := start; at < len(j.text); at = j.s.blank(end) {
		if end = next(at); end < 0 {
			j.in.fail(j.syntax())
			return true
		}
		if !j.value(at, 0) {
			return true
		}
	}
	return true
}

// damaged is where the list of records begins in which a text is broken, or which stands before the fault; -1 where there is none.
func (j *jsonText) damaged(at, depth int) int {
	sound := -1
	next := func(at int) int { j.s.reset(j.text); return j.end(at) }
	i := j.s.blank(at + 1)
	for j.text[at] == '{' && i < len(j.text) && j.text[i] == '"' {
		end := next(i)
		if end < 0 {
			break
		}
		holds, _ := wraps(string(j.text[i+1 : end-1]))
		if i = j.s.blank(end); i == len(j.text) || j.text[i] != ':' {
			break
		}
		if i = j.s.blank(i + 1); i == len(j.text) {
			break
		}
		first := j.s.blank(i + 1)
		list := holds && j.text[i] == '[' && first < len(j.text) && j.text[first] == '{'
		if end = next(i); end < 0 {
			switch {
			case list:
				return i
			case j.text[i] == '{' && depth < maxWraps:
				return j.damaged(i, depth+1)
			}
			break
		}
		if list {
			sound = i
		}
		if i = j.s.blank(end); i == len(j.text) || j.text[i] != ',' {
			break
		}
		i = j.s.blank(i + 1)
	}
	return sound
}

// rest reads the list that begins at a byte of an unsound text. It returns true where no fault was said, and the reader of the documents
// has not enough.
func (in *input) rest(j *jsonText, at int) bool {
	said, yield := false, in.yield
	in.yield = func(d *Document, err error) bool {
		more := yield(d, err)
		said = said || err != nil || !more
		return more
	}
	c := j.at
	c.move(j.text, at)
	c.at, c.line = 0, c.line-at
	l := &list{j: &jsonText{in: in, listing: true, base: at}, r: bytes.NewReader(j.src[at:]), inner: true}
	l.j.begin(c)
	l.read()
	in.yield = yield
	return !said
}

// syntax is the error of the scan that failed last.
func (j *jsonText) syntax() *Error {
	c := j.at
	fault := j.s.err
	c.move(j.text, min(fault.at, len(bytes.TrimRight(j.text, blanks)))) // an end that comes too early is where the text ends
	e := &Error{Line: c.pos.Line, Column: c.pos.Column, Message: "invalid JSON: " + fault.message}
	switch {
	case strings.HasSuffix(fault.message, "inside one another"):
		e.Message, e.Hint = fault.message, deepHint
	case strings.HasPrefix(fault.message, "the record holds"):
		e.Message, e.Hint = fault.message, manyHint
	default:
		e.Hint = "mend it there: strings and names stand in double quotes, members are parted by commas, and none follows the last"
	}
	return e
}

// The hints at what is over a cap.
const (
	deepHint = "a posting needs no such structure: check what wrote it, or raise the cap by --max-depth"
	manyHint = "a posting needs no such structure: check what wrote it, or raise the cap by --max-entries"
)

// markupError is the error of XML or a web page where JSON should stand: mostly what a server answers when it fails.
func markupError() *Error {
	return &Error{
		Line: 1, Column: 1, Message: "is XML or a web page, and no JSON",
		Hint: "a server may have sent an error in place of the data: fetch it again; or name the file .xml or .html",
	}
}

func noRecord() *Error {
	return &Error{
		Err: ErrNotPosting, Message: "no posting record in the JSON",
		Hint: "give a record with title and description, a list of them, or such a list under jobs, postings, data, results or items",
	}
}
