package source

import (
	"fmt"
	"iter"
	"slices"

	"github.com/postlint/postlint/lint/internal/finding"
)

// jsonText is a JSON text that is being taken apart into records: a file, or one line of a stream. json_records.go says which of its objects
// are records, json_api.go what they point at, json_unsound.go reads what is no JSON as a whole; record.go makes a document of a record.
type jsonText struct {
	in      *input
	src     []byte   // the bytes of the file that the text was read from
	base    int      // byte of the file that src starts at
	text    []byte   // src, or its text where its charset is not UTF-8
	charset *charset // of src
	decoded *Text    // where the charset is not UTF-8: src's text, with a map to bytes of the file

	s      *scanner
	rec    *record
	at     cursor // where the record that was read last ends
	found  int    // records, good and broken
	others int    // objects that are no postings by their own word

	single bool // the text is a file, and not a list or a stream: it may be one of other things

	around   func(*Document) // adds what stands around the record in the file, nil for nothing
	page     *statement      // whose structured data the text is, if it is that of a page
	bodiless []*Document     // the postings of a page's structured data that have no description, or a teaser alone

	listing  bool              // a list is being read
	beside   int               // where the list "included" of the object stands that was looked through last, -1 for none
	included map[string]string // the places in that list, by their ids
	hollow   []*Error          // of the list's records so far, where none has a description
}

// json reads a JSON file: a record, a list of them, or an object that holds such a list. In UTF-16 a stream is read here too, as its
// lines cannot be told by bytes: it is not whole.
func (in *input) json(b []byte, whole bool) {
	cs, mark := byMark(b)
	j := &jsonText{in: in, src: b, text: b, charset: cs}
	if cs != nil {
		text := cs.decode(b, mark)
		j.decoded, j.text, mark = &text, []byte(text.String), 0
	}
	j.begin(cursor{at: mark, pos: finding.Position{Line: 1, Column: 1}})
	if j.single = whole; !whole {
		j.wideLines()
		return
	}
	if !j.s.document(j.text, mark) {
		j.unsound(mark)
		return
	}
	if more := j.value(j.s.blank(mark), 0); more && j.found == 0 {
		in.fail(noRecord())
	}
}

// wideLines reads the records of a stream in UTF-16.
func (j *jsonText) wideLines() {
	for at := 0; at < len(j.text); {
		end := at
		for end < len(j.text) && j.text[end] != '\n' && j.text[end] != '\r' {
			end++
		}
		if start := j.s.blank(at); start < end {
			j.at.move(j.text, at)
			whole := j.text
			j.text = whole[:end]
			var more bool
			if j.s.keep = false; !j.s.document(j.text, at) {
				j.in.index++
				more = j.in.fail(j.syntax())
			} else {
				more = j.value(start, 0)
			}
			if j.text = whole; !more {
				return
			}
		}
		at = end + 1
	}
}

// begin makes what reading records needs.
func (j *jsonText) begin(start cursor) {
	j.at = start
	j.s = j.in.scanner()
	j.rec = &record{s: j.s}
	if j.page == nil { // structured data has the names that it has
		j.rec.mapping = j.in.opts.Mapping
	}
}

// scanner makes a scanner with the caps of the container.
func (in *input) scanner() *scanner {
	return &scanner{maxDepth: in.opts.MaxDepth, maxNodes: in.opts.MaxValues}
}

// value reads the records in the value at a byte of a sound text. It returns false where the reader of the documents has enough.
func (j *jsonText) value(at, depth int) bool {
	switch j.text[at] {
	case '[':
		return j.list(at, depth)
	case '{':
		return j.object(at, depth)
	}
	return j.stray(at)
}

// stray is the error of a value that is no record.
func (j *jsonText) stray(at int) bool {
	j.at.move(j.text, at)
	j.found++
	j.in.index++
	return j.flush() && j.in.fail(&Error{
		Line: j.at.pos.Line, Message: fmt.Sprintf("%s where a posting's record should stand", kindAt(j.text[at])),
		Hint: "a record is an object with a title and a description",
	})
}

// kindAt is the kind of the value that starts with a byte.
func kindAt(c byte) kind {
	switch c {
	case '"':
		return str
	case '[':
		return array
	case '{':
		return object
	case 't':
		return boolTrue
	case 'f':
		return boolFalse
	case 'n':
		return null
	}
	return number
}

// list reads the elements of a list. Of elements that are no records only the first is said: a list of numbers is one fault, not thousands.
func (j *jsonText) list(at, depth int) bool {
	strays := 0
	j.listing = true
	for i := range j.elementsAt(at) {
		if j.text[i] == '{' {
			if !j.object(i, depth) {
				return false
			}
		} else if strays++; strays == 1 && !j.stray(i) {
			return false
		}
	}
	return j.titles()
}

// titles ends a list. Where it holds titles alone, as many systems list their postings, that is one fault.
func (j *jsonText) titles() bool {
	if n := len(j.hollow); n > 1 && n == j.found {
		e := j.hollow[0]
		e.Message = fmt.Sprintf("none of the %d records has a description: this is a list of titles", n)
		e.Hint = "ask the system for the postings themselves: Greenhouse adds them where the address ends in ?content=true, most others give them one by one"
		j.hollow = j.hollow[:1]
	}
	return j.flush()
}

// flush yields the errors that were held back.
func (j *jsonText) flush() bool {
	for _, e := range j.hollow {
		if !j.in.fail(e) {
			return false
		}
	}
	j.hollow, j.listing = nil, false
	return true
}

// object reads an object: a record, or what holds records.
func (j *jsonText) object(at, depth int) bool {
	if m := j.rec.mapping; m != nil && depth == 0 {
		switch {
		case len(m.Records) > 0:
			return j.mappedRecords(at, m.Records)
		case j.heeded(at):
			return j.record(at)
		}
	}
	if inner := j.inner(at); inner >= 0 && depth < maxWraps {
		if j.beside >= 0 {
			j.include(j.beside)
		}
		return j.value(inner, depth+1)
	}
	return j.record(at)
}

// record reads the record at a byte of a sound text.
func (j *jsonText) record(at int) bool {
	from, line := j.from(at)
	j.s.reset(j.text)
	j.s.keep = true
	end := j.s.value(at, 0)
	if end < 0 {
		e := j.syntax()
		j.s.reset(j.text)
		end = j.end(at)
		j.at.move(j.text, end)
		j.found++
		j.in.index++
		return j.flush() && j.in.fail(e)
	}
	j.rec.base = j.base
	j.rec.read(0)
	if !j.rec.heeded && j.other() {
		more := j.nested(j.typed())
		j.at.move(j.text, end)
		return more
	}
	if !j.rec.heeded && !j.rec.known() {
		if starts := j.scattered(); len(starts) > 0 {
			more := j.nested(starts)
			j.at.move(j.text, end)
			return more
		}
	}
	j.at.move(j.text, end)
	return j.emit(j.document(from, end), line)
}

// from is where the chunk of a record at a byte starts, and the line of that byte: at the line's beginning, or where the record before
// ends on the same line. A chunk that went back to the beginning of a line with a thousand records would make each cost the whole file.
func (j *jsonText) from(at int) (start cursor, line int) {
	c := j.at
	c.move(j.text, at)
	if begin := lineStart(j.text, at, j.at.at); begin > j.at.at {
		j.at.move(j.text, begin)
	}
	return j.at, c.pos.Line
}

// document is a document of the record between a cursor and the byte `end`.
func (j *jsonText) document(from cursor, end int) *Document {
	d := &Document{Path: j.in.path, Index: j.in.index, fields: jsonString, text: jsonString, charset: j.charset, decoded: j.decoded}
	d.Chunk = Chunk{Line: from.pos.Line, Column: from.pos.Column - 1, Lead: from.at - from.line}
	span := finding.Span{Start: j.base + from.at, End: j.base + end}
	if j.decoded != nil {
		span = j.decoded.Span(from.at, end)
	}
	d.Chunk.Src, d.Chunk.Base = j.src[span.Start-j.base:span.End-j.base:span.End-j.base], span.Start
	return d
}

// emit yields the document of the record that was read, or the error that stands in its place.
func (j *jsonText) emit(d *Document, line int) bool {
	err := j.rec.fill(d)
	if j.included != nil {
		j.pointed(d)
	}
	if err == nil && d.Format == Markdown {
		j.in.recordMatter(d)
	}
	if j.decoded != nil {
		d.through(j.decoded.Map)
	}
	if j.around != nil {
		j.around(d)
	}
	if j.page != nil && (err != nil || j.page.teases(d)) {
		j.bodiless = append(j.bodiless, d)
		return true
	}
	j.found++
	j.in.index++
	single := j.single && !j.listing && j.found == 1
	if err == nil {
		d.Doubted = single && !j.rec.heeded && j.rec.doubted()
		return j.flush() && j.in.yield(d, nil)
	}
	switch err.Line = line; {
	case !single:
		err.Err = nil // a record among others is broken
	case !d.Title.Present() || j.rec.doubted():
		err.Err = ErrNotPosting
	}
	if j.listing && d.Title.Present() {
		j.hollow = append(j.hollow, err)
		return true
	}
	return j.flush() && j.in.fail(err)
}

// through leads all texts on through the map of the file's charset.
func (d *Document) through(m Map) {
	d.Locations = slices.Clone(d.Locations)
	for _, t := range []*Text{&d.Title, &d.Pay, &d.Employer, &d.URL, &d.DatePosted, &d.ValidThrough, &d.EmploymentType, &d.Language, &d.Body} {
		if t.Present() {
			*t = t.through(m)
		}
	}
	for i := range d.Locations {
		d.Locations[i] = d.Locations[i].through(m)
	}
	for i := range d.Properties {
		d.Properties[i].Value = d.Properties[i].Value.through(m)
	}
}

// end is the index after the value at a sound text's byte.
func (j *jsonText) end(at int) int {
	j.s.keep = false
	return j.s.value(at, 0)
}

// elementsAt are the bytes at which the elements of the list at a byte of a sound text begin.
func (j *jsonText) elementsAt(at int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := j.s.blank(at + 1); j.text[i] != ']' && yield(i); {
			if i = j.s.blank(j.end(i)); j.text[i] == ',' {
				i = j.s.blank(i + 1)
			}
		}
	}
}

// membersAt are the names, as they are written, in the object at a byte of a sound text, and the bytes at which their values begin.
func (j *jsonText) membersAt(at int) iter.Seq2[[]byte, int] {
	return func(yield func([]byte, int) bool) {
		for i := j.s.blank(at + 1); j.text[i] != '}'; {
			end := j.end(i)
			value := j.s.blank(j.s.blank(end) + 1)
			if !yield(j.text[i+1:end-1], value) {
				return
			}
			if i = j.s.blank(j.end(value)); j.text[i] == ',' {
				i = j.s.blank(i + 1)
			}
		}
	}
}
