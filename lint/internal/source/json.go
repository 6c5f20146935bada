package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// jsonText is a JSON text that is being taken apart into records: a file, or one line of a stream.
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

// cursor is a place in a text that only moves on.
type cursor struct {
	at   int
	pos  finding.Position
	line int // where the line of at begins
}

func (c *cursor) move(text []byte, to int) {
	before := c.pos.Line
	advance(view(text), c.at, to, &c.pos)
	if c.pos.Line > before {
		c.line = lineStart(text, to, c.at)
	}
	c.at = max(c.at, to)
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

// markupError is the error of XML or a web page where JSON should stand: mostly what a server answers when it fails.
func markupError() *Error {
	return &Error{
		Line: 1, Column: 1, Message: "is XML or a web page, and no JSON",
		Hint: "a server may have sent an error in place of the data: fetch it again; or name the file .xml or .html",
	}
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

func noRecord() *Error {
	return &Error{
		Err: ErrNotPosting, Message: "no posting record in the JSON",
		Hint: "give a record with title and description, a list of them, or such a list under jobs, postings, data, results or items",
	}
}

// stream says whether a text that failed is a stream of records, whatever its name is: the first line holds an object whole, and another
// begins after it.
func (j *jsonText) stream() bool {
	first := bytes.TrimRight(j.text[:j.s.err.at], blanks)
	return j.s.err.at < len(j.text) && j.text[j.s.err.at] == '{' && len(first) > 0 && first[len(first)-1] == '}' &&
		bytes.IndexByte(bytes.TrimLeft(first, bomUTF8+blanks), '\n') < 0 && bytes.ContainsAny(j.text[len(first):j.s.err.at], "\r\n")
}

// The hints at what is over a cap.
const (
	deepHint = "a posting needs no such structure: check what wrote it, or raise the cap by --max-depth"
	manyHint = "a posting needs no such structure: check what wrote it, or raise the cap by --max-entries"
)

// scanner makes a scanner with the caps of the container.
func (in *input) scanner() *scanner {
	return &scanner{maxDepth: in.opts.MaxDepth, maxNodes: in.opts.MaxValues}
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

// end is the index after the value at a sound text's byte.
func (j *jsonText) end(at int) int {
	j.s.keep = false
	return j.s.value(at, 0)
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
	i := j.s.blank(at + 1)
	strays := 0
	j.listing = true
	for j.text[i] != ']' {
		if j.text[i] == '{' {
			if !j.object(i, depth) {
				return false
			}
		} else if strays++; strays == 1 && !j.stray(i) {
			return false
		}
		if i = j.s.blank(j.end(i)); j.text[i] == ',' {
			i = j.s.blank(i + 1)
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

// maxWraps is how deep records may lie in objects such as {"data":{"jobs":[…]}}.
const maxWraps = 4

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

// inner is where the value stands that holds an object's records; -1 where it is a record itself. What has a body as text is a record,
// unless it holds jobs; a list goes before an object.
func (j *jsonText) inner(at int) int {
	j.beside = -1
	best, record := -1, false
	for i := j.s.blank(at + 1); j.text[i] != '}'; {
		keyEnd := j.end(i)
		key := j.text[i+1 : keyEnd-1]
		i = j.s.blank(j.s.blank(keyEnd) + 1)
		f, rank := fieldOf(key)
		holds, jobs := wraps(string(key))
		list := j.text[i] == '[' && j.text[j.s.blank(i+1)] == '{'
		switch {
		case string(key) == "included" && list:
			j.beside = i
		case f == bodyField && rank < summaryRank && j.text[i] == '"':
			record = true
		case list && jobs:
			return i
		case list && holds && (best < 0 || j.text[best] == '{'):
			best = i
		case holds && j.text[i] == '{' && best < 0 && string(key) != "content":
			best = i
		}
		if i = j.s.blank(j.end(i)); j.text[i] == ',' {
			i = j.s.blank(i + 1)
		}
	}
	if record {
		return -1
	}
	return best
}

// include reads the places in the list at a byte, to which the records of JSON:API (https://jsonapi.org/format/) point by their ids, as
// Teamtailor's do.
func (j *jsonText) include(at int) {
	j.s.reset(j.text)
	j.s.keep = true
	defer j.s.reset(j.text)
	if j.s.value(at, 0) < 0 {
		return
	}
	j.included = map[string]string{}
	r := j.rec
	r.elements(0, func(e int32) {
		attributes := r.first(e, "attributes")
		if attributes == 0 || r.text(r.first(e, "type")).String != "locations" {
			return
		}
		place := r.address(attributes)
		if !place.Present() {
			place = r.text(r.first(attributes, "name"))
		}
		j.included[r.text(r.first(e, "id")).String] = strings.Clone(place.String)
	})
}

// pointed adds to a document without places those that its record points to. Each stands for the id.
func (j *jsonText) pointed(d *Document) {
	r, data := j.rec, j.rec.root
	for _, name := range [...]string{"relationships", "locations", "data"} {
		if data = r.first(data, name); data == 0 {
			return
		}
	}
	if len(d.Locations) > 0 {
		return
	}
	r.elements(data, func(e int32) {
		id := r.first(e, "id")
		if id == 0 {
			return
		}
		if name := j.included[r.text(id).String]; name != "" {
			d.Locations = append(d.Locations, r.whole(id, name))
		}
	})
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

// nested reads the postings at the bytes `starts`, which the object that was read last holds.
func (j *jsonText) nested(starts []int) bool {
	if len(starts) == 0 {
		j.others++
	}
	for _, at := range starts {
		if !j.record(at) {
			return false
		}
	}
	return true
}

// scattered are the bytes at which records stand, title, body and all, within an object that is none: what a program has put around
// the answers that it kept.
func (j *jsonText) scattered() (starts []int) {
	inner := &record{s: j.s}
	for i := int32(1); int(i) < len(j.s.nodes); i++ {
		v := &j.s.nodes[i]
		if v.kind != object {
			continue
		}
		if inner.read(i); inner.best[titleField].node != 0 && inner.full() && inner.signed() {
			starts = append(starts, int(v.start))
			i = v.next - 1
		}
	}
	return starts
}

// typed are the bytes at which objects stand that JSON-LD calls postings, among the nodes of the scanner: in "@graph", "mainEntity",
// "itemListElement" or anywhere else.
func (j *jsonText) typed() (starts []int) {
	for i := int32(0); int(i) < len(j.s.nodes); i++ {
		v := &j.s.nodes[i]
		if v.kind == object && j.isPosting(j.rec.first(i, "@type")) {
			starts = append(starts, int(v.start))
			i = v.next - 1
		}
	}
	return starts
}

// isPosting says whether a "@type" names a posting: "JobPosting", alone or in a list, also with a prefix or as an address.
func (j *jsonText) isPosting(n int32) bool {
	return n != 0 && strings.Contains(j.rec.text(n).String, "JobPosting")
}

// lineStart is where the line of a byte begins, but not before `least`.
func lineStart(text []byte, at, least int) int {
	for at > least && text[at-1] != '\n' && text[at-1] != '\r' {
		at--
	}
	return at
}

// other says whether the object that was read is none of a posting by its own word: another type of JSON-LD, or the legal notice that
// stands first in RemoteOK's list.
func (j *jsonText) other() bool {
	if n := j.rec.first(0, "@type"); n != 0 {
		return !j.isPosting(n)
	}
	return !j.rec.known() && j.rec.first(0, "legal", "@graph") != 0
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
	if err != nil {
		e := err.(*Error) //nolint:errorlint,forcetypeassert // fill returns no other
		switch e.Line = line; {
		case !single:
			e.Err = nil // a record among others is broken
		case !d.Title.Present() || j.rec.doubted():
			e.Err = ErrNotPosting
		}
		if j.listing && d.Title.Present() {
			j.hollow = append(j.hollow, e)
			return true
		}
		return j.flush() && j.in.fail(e)
	}
	d.Doubted = single && !j.rec.heeded && j.rec.doubted()
	return j.flush() && j.in.yield(d, nil)
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
