package source

import (
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// table reads a CSV export (RFC 4180): the first row names the columns, by the names that records have, each other row is a posting. Cells
// are parted by commas, semicolons, tabs or bars, whichever the first row has most of. encoding/csv tells where a cell begins, but not
// where the characters of a quoted one stand.
type table struct {
	j       *jsonText
	text    string
	at      int // where the next row begins
	comma   byte
	columns []cell
}

// cell is a cell of a table, without its quotes.
type cell struct {
	start, end int
	quoted     bool
}

// csv reads a table.
func (in *input) csv(b []byte) {
	cs, mark := byMark(b)
	if mark == 0 {
		cs = byCodePage(b)
	}
	d := in.document(b, cs, mark)
	if strings.Trim(d.Body.String, blanks) == "" {
		in.fail(empty(len(b)))
		return
	}
	t := &table{j: in.statementOf(d), text: d.Body.String}
	t.j.begin(cursor{pos: finding.Position{Line: 1, Column: 1}})
	t.j.s.keep, t.j.s.decode, t.j.listing = true, csvText, true
	if fault := t.head(); fault != nil {
		in.fail(fault)
		return
	}
	for t.at < len(t.text) {
		if !t.row() {
			return
		}
	}
	if t.j.titles() && t.j.found == 0 {
		in.fail(&Error{Message: "the table has column names and no rows", Hint: "write each posting into a row of its own"})
	}
}

// head reads the names of the columns. Excel may say the separator in a line before them.
func (t *table) head() *Error {
	if line, _, ok := strings.Cut(t.text, "\n"); ok && strings.HasPrefix(line, "sep=") {
		t.at = len(line) + 1
	}
	t.comma = separator(t.text[t.at:])
	var fault *Error
	if t.columns, fault = t.cells(); fault != nil {
		return fault
	}
	if m := t.j.in.opts.Mapping; m != nil && len(m.Fields) > 0 {
		var names []string
		for _, c := range t.columns {
			names = append(names, strings.Trim(t.text[c.start:c.end], blanks))
		}
		return m.columnsOf(names)
	}
	title, body, known := int8(-1), false, 0
	for _, c := range t.columns {
		what, rank := fieldOf([]byte(t.text[c.start:c.end]))
		if what == titleField && (title < 0 || rank < title) {
			title = rank
		}
		body = body || what == bodyField
		if what != noField && what != addressField && what != customField {
			known++
		}
	}
	// Tables of many things have a name and a description: of a posting there must be more to know.
	if body && title >= 0 && (title < nameRank || known > 2) {
		return nil
	}
	return &Error{
		Line: 1, Message: "no posting recognised: the columns of the table are not named as those of postings", Err: ErrNotPosting,
		Hint: "name a column of titles (looked for " + titleNames + ") and one of texts (looked for " + bodyNames + ")",
	}
}

// separator is the byte that parts the cells of a table: that which its first row has most of outside of quotes.
func separator(text string) byte {
	const known = ",;\t|"
	var count [len(known)]int
	quoted := false
	for i := 0; i < len(text) && (quoted || text[i] != '\n'); i++ {
		if text[i] == '"' {
			quoted = !quoted
		} else if n := strings.IndexByte(known, text[i]); n >= 0 && !quoted {
			count[n]++
		}
	}
	most := 0
	for n := range count {
		if count[n] > count[most] {
			most = n
		}
	}
	return known[most]
}

// row reads a row, and yields its posting.
func (t *table) row() bool {
	start := t.at
	cells, fault := t.cells()
	if fault != nil {
		t.j.at.move(t.j.text, t.at)
		t.j.in.index++
		t.j.found++
		return t.j.flush() && t.j.in.fail(fault)
	}
	s := t.j.s
	s.reset(t.j.text)
	row := s.open(object, start)
	filled := false
	for i, c := range cells {
		if i >= len(t.columns) || c.start == c.end {
			continue
		}
		filled = true
		name := t.columns[i]
		s.shut(s.open(str, name.start), name.end)
		v := s.open(str, c.start)
		s.nodes[v].escaped = c.quoted && strings.Contains(t.text[c.start:c.end], `""`)
		s.shut(v, c.end)
	}
	s.shut(row, t.at)
	if !filled {
		return true
	}
	from, line := t.j.from(start)
	t.j.rec.base = t.j.base
	t.j.rec.read(0)
	t.j.at.move(t.j.text, t.at)
	d := t.j.document(from, t.at)
	d.fields, d.text = csvCell, csvCell
	return t.j.emit(d, line)
}

// cells reads the cells of a row. A row whose quotes are broken is passed over to the end of its line.
func (t *table) cells() (cells []cell, fault *Error) {
	for {
		c, ok := t.cell()
		if !ok {
			fault = t.fault(c.start)
			if n := strings.IndexByte(t.text[c.start:], '\n'); n >= 0 {
				t.at = c.start + n + 1
			} else {
				t.at = len(t.text)
			}
			return nil, fault
		}
		cells = append(cells, c)
		switch rest := t.text[t.at:]; {
		case rest == "":
			return cells, nil
		case rest[0] == t.comma:
			t.at++
		default:
			t.at += len(rest) - len(strings.TrimPrefix(strings.TrimPrefix(rest, "\r"), "\n"))
			return cells, nil
		}
	}
}

// cell reads a cell. It is not ok where quotes are not closed, or something else stands behind them.
func (t *table) cell() (c cell, ok bool) {
	rest := t.text[t.at:]
	if !strings.HasPrefix(rest, `"`) {
		n := strings.IndexAny(rest, "\r\n"+string(t.comma))
		if n < 0 {
			n = len(rest)
		}
		c = cell{start: t.at, end: t.at + n}
		t.at = c.end
		return c, true
	}
	c = cell{start: t.at + 1, quoted: true}
	for i := c.start; ; i += 2 {
		n := strings.IndexByte(t.text[i:], '"')
		if n < 0 {
			return c, false
		}
		if i += n; !strings.HasPrefix(t.text[i+1:], `"`) {
			c.end, t.at = i, i+1
			rest = t.text[t.at:]
			return c, rest == "" || rest[0] == t.comma || rest[0] == '\r' || rest[0] == '\n'
		}
	}
}

// fault is the error of a cell whose quotes are broken.
func (t *table) fault(at int) *Error {
	c := t.j.at
	c.move(t.j.text, at-1)
	return &Error{
		Line: c.pos.Line, Column: c.pos.Column, Message: "invalid CSV: the quotes of the cell that begins here are not closed, or something stands behind them",
		Hint: `write a quote in a quoted cell twice, as ""`,
	}
}

// csvText is the text of a quoted cell, in which each quote is written twice.
func csvText(raw Text) Text {
	a := assembly{m: Offset(raw.Map.base)}
	for i := 0; i < len(raw.String); {
		n := strings.Index(raw.String[i:], `""`)
		if n < 0 {
			a.part(raw.cut(i, len(raw.String)))
			break
		}
		a.part(raw.cut(i, i+n))
		at := raw.Map.base + i + n
		a.m.Append(a.b.Len(), 1, at-a.m.base, 2, false)
		a.b.WriteByte('"')
		a.last = at + 2 - a.m.base
		i += n + 2
	}
	return a.text()
}
