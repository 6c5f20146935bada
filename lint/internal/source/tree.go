package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// branch is a value of a text in YAML or TOML, which libraries read, with its place in that text.
type branch struct {
	kind       kind
	start, end int
	text       Text      // of a string, a number; its map leads into the text
	keys       []*branch // of an object, one for each of kids
	kids       []*branch
	names      map[string]*branch // of the members that were looked through
	named      int                // how many of them
}

// member adds a member to an object.
func (b *branch) member(key, value *branch) {
	b.keys, b.kids = append(b.keys, key), append(b.kids, value)
	b.reach(value.end)
}

// element adds an element to a list.
func (b *branch) element(value *branch) {
	b.kids = append(b.kids, value)
	b.reach(value.end)
}

func (b *branch) reach(end int) { b.end = max(b.end, end) }

// get is the member of a name, the last of several; nil where there is none.
func (b *branch) get(name string) *branch {
	if b.names == nil {
		b.names = map[string]*branch{}
	}
	for ; b.named < len(b.keys); b.named++ {
		b.names[b.keys[b.named].text.String] = b.kids[b.named]
	}
	return b.names[name]
}

// budget counts the values of a text against the caps.
type budget struct {
	opts  Options
	count int
	over  *Error // the first that was over a cap
}

// exceeded says whether a value, at a depth and on a line, is over a cap.
func (b *budget) exceeded(depth, line int) bool {
	b.count++
	var message, hint string
	switch {
	case depth > b.opts.MaxDepth:
		message, hint = fmt.Sprintf("more than %d values inside one another: what is deeper is left out", b.opts.MaxDepth), deepHint
	case b.count > b.opts.MaxValues:
		message, hint = fmt.Sprintf("more than %d values: what follows is left out", b.opts.MaxValues), manyHint
	default:
		return false
	}
	if b.over == nil {
		b.over = &Error{Line: line, Message: message, Hint: hint}
	}
	return true
}

// tooNested is the error of a text that is nested deeper than the libraries read, which is 10,000 values.
func tooNested(err error) *Error {
	return &Error{Message: "more than 10000 values inside one another", Hint: "a posting needs no such structure: check what wrote it", Err: err}
}

// settle widens the places of objects and lists to what is in them, wherever that stands.
func (b *branch) settle() {
	for i, kid := range b.kids {
		kid.settle()
		b.start, b.end = min(b.start, kid.start), max(b.end, kid.end)
		if b.kind == object {
			b.start = min(b.start, b.keys[i].start)
		}
	}
}

// plant notes a branch as the nodes of a record. The text begins at byte `base` of the file.
func (s *scanner) plant(b *branch, base int) {
	n := s.open(b.kind, b.start)
	b.text.Map.base = base
	s.values = append(s.values, b.text)
	for i, kid := range b.kids {
		if b.kind == object {
			s.plant(b.keys[i], base)
		}
		s.plant(kid, base)
	}
	s.shut(n, b.end)
}

// records are the records in a value: the value itself, the elements of a list, or what an object holds under one of the names that
// records are held by. What has a body of its own is a record, unless it holds jobs.
func (b *branch) records(depth int) (list []*branch) {
	if b.kind == array {
		for _, kid := range b.kids {
			if kid.kind == object {
				list = append(list, kid)
			}
		}
		return list
	}
	if b.kind != object {
		return nil
	}
	body := false
	var held *branch
	for i, key := range b.keys {
		what, _ := fieldOf([]byte(key.text.String))
		body = body || what == bodyField && b.kids[i].kind == str
		holds, jobs := wraps(key.text.String)
		if holds && b.kids[i].kind == array && (jobs || held == nil) {
			held = b.kids[i]
		} else if holds && b.kids[i].kind == object && held == nil {
			held = b.kids[i]
		}
	}
	if held != nil && !body && depth < maxWraps {
		return held.records(depth + 1)
	}
	return []*branch{b}
}

// entries yields the records in a value of a text. A value in which no record has a body is none of postings: most files are of other things.
func (j *jsonText) entries(root *branch) bool {
	list := root.records(0)
	if m := j.in.opts.Mapping; m != nil && len(m.Records) > 0 {
		if list = root.at(m.Records); len(list) == 0 {
			j.found++
			return j.in.fail(noRecordAt(m.Records, 0))
		}
	} else if m != nil && root.kind == object && j.planted(root).heeded {
		list = []*branch{root}
	}
	if !slices.ContainsFunc(list, func(b *branch) bool { r := j.planted(b); return r.heeded || r.full() }) {
		return true
	}
	for _, b := range list {
		from, line := j.from(b.start)
		j.rec = j.planted(b)
		j.at.move(j.text, b.end)
		d := j.document(from, b.end)
		d.fields, d.text = quoted, quoted
		if !j.emit(d, line) {
			return false
		}
	}
	return true
}

// planted is the record of a branch.
func (j *jsonText) planted(b *branch) *record {
	j.s.reset(j.text)
	j.s.keep, j.s.values = true, j.s.values[:0]
	j.s.plant(b, j.base)
	r := &record{s: j.s, base: j.base, mapping: j.in.opts.Mapping}
	r.read(0)
	return r
}

// aligned is a string of YAML or TOML that stands at a byte of a text, mapped to it piece by piece: quotes, escapes, the folding of lines
// and their indentation are found again by comparing the value with what is written. Where the two do not agree, the whole value leads to
// where it begins, on its line. The second result is where the string ends.
func aligned(text string, at int, value string) (Text, int) {
	a := alignment{text: text, value: value, at: at}
	a.begin()
	if !a.match() {
		end := min(len(text), at+2*len(value)+2)
		if n := strings.IndexAny(text[at:end], "\r\n"); n >= 0 {
			end = at + n
		}
		return atomic(value, at, end), end
	}
	if value == "" || a.m.Identity() {
		return Text{}, a.at
	}
	return Text{value, a.m}, a.at
}

// atomic is a text that stands as a whole for the bytes from `at` to `end`.
func atomic(value string, at, end int) Text {
	m := Map{}
	m.Append(0, len(value), at, end-at, false)
	return Text{value, m}
}

// alignment is a comparison of a value with what is written.
type alignment struct {
	text, value string
	at, i       int // how far both are read
	m           Map

	double, single bool // the quotes around it
}

// begin reads what stands before the value: quotes, or the head of a block of YAML.
func (a *alignment) begin() {
	rest := a.text[a.at:]
	switch {
	case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, "'''"):
		a.double = rest[0] == '"'
		a.at += 3
		a.at += len(a.text[a.at:]) - len(strings.TrimPrefix(strings.TrimPrefix(a.text[a.at:], "\r"), "\n"))
	case strings.HasPrefix(rest, `"`):
		a.double = true
		a.at++
	case strings.HasPrefix(rest, "'"):
		a.single = true
		a.at++
	case strings.HasPrefix(rest, "|"), strings.HasPrefix(rest, ">"):
		if n := strings.IndexAny(rest, "\r\n"); n >= 0 && !strings.HasPrefix(a.value, rest[:1]) {
			a.at += n
			a.at += len(a.text[a.at:]) - len(strings.TrimLeft(a.text[a.at:], white))
			a.i = len(a.value) - len(strings.TrimLeft(a.value, white))
			a.m.Append(0, a.i, a.at, 0, false)
		}
	}
}

// white are the blanks that lines are folded and indented by.
const white = " \t\r\n"

// match compares on. It is false where the two do not agree.
func (a *alignment) match() bool {
	for a.i < len(a.value) {
		if a.at >= len(a.text) {
			return false
		}
		rest := a.text[a.at:]
		switch c := rest[0]; {
		case a.double && c == '\\':
			if !a.escape(rest) {
				return false
			}
		case a.single && strings.HasPrefix(rest, "''") && a.value[a.i] == '\'':
			a.take(1, 2)
		case strings.IndexByte(white, c) >= 0 && a.lineEnd(rest):
		default:
			_, n := utf8.DecodeRuneInString(rest)
			if !strings.HasPrefix(a.value[a.i:], rest[:n]) {
				return false
			}
			a.m.Append(a.i, n, a.at, n, true)
			a.i, a.at = a.i+n, a.at+n
		}
	}
	return true
}

// take says that the next n bytes of the value stand for the next `written` bytes of the text.
func (a *alignment) take(n, written int) {
	if n > 0 {
		a.m.Append(a.i, n, a.at, written, false)
	}
	a.i, a.at = a.i+n, a.at+written
}

// escape reads an escape, or a line's end that is escaped.
func (a *alignment) escape(rest string) bool {
	if after := strings.TrimLeft(rest[1:], " \t"); after != "" && (after[0] == '\n' || after[0] == '\r') {
		a.take(0, len(rest)-len(strings.TrimLeft(after, white)))
		return true
	}
	written := 2
	switch {
	case len(rest) < 2:
		return false
	case rest[1] == 'x':
		written = 4
	case rest[1] == 'u':
		written = 6
	case rest[1] == 'U':
		written = 10
	}
	if written > len(rest) {
		return false
	}
	_, n := utf8.DecodeRuneInString(a.value[a.i:])
	a.take(n, written)
	return true
}

// lineEnd reads blanks in which a line ends, which stand for blanks of the value.
func (a *alignment) lineEnd(rest string) bool {
	written := rest[:len(rest)-len(strings.TrimLeft(rest, white))]
	if !strings.ContainsAny(written, "\r\n") {
		return false
	}
	n := len(a.value[a.i:]) - len(strings.TrimLeft(a.value[a.i:], white))
	for n > 1 && a.value[a.i] == '\n' && strings.Contains(written, "\n") && strings.Index(written, "\n")+1 < len(written) {
		line := strings.Index(written, "\n") + 1
		a.take(1, line)
		n, written = n-1, written[line:]
	}
	if a.i+n == len(a.value) { // the value ends with the line, not with the indentation of what follows
		if end := strings.IndexAny(written, "\r\n"); end >= 0 {
			written = written[:end+1]
		}
	}
	indent := 0
	for indent < n-1 && indent < len(written) && written[len(written)-1-indent] == ' ' && a.value[a.i+n-1-indent] == ' ' {
		indent++
	}
	a.take(n-indent, len(written)-indent)
	if indent > 0 {
		a.m.Append(a.i, indent, a.at, indent, true)
		a.i, a.at = a.i+indent, a.at+indent
	}
	return true
}
