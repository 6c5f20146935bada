package source

import (
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// toml reads a TOML file: an entry, or a table each.
func (in *input) toml(b []byte) {
	in.entryFile(b, "TOML", tomlBranches)
}

// tomlBranches is the table of TOML in a piece of a text.
func tomlBranches(text string, from, end int, opts Options) ([]*branch, *Error) {
	t := &tomlText{text: text[:end], from: from, root: &branch{kind: object, start: from, end: from}, budget: budget{opts: opts}}
	t.into = t.root
	t.p.Reset([]byte(text[from:end]))
	for t.p.NextExpression() {
		t.expression(t.p.Expression())
	}
	t.root.settle()
	if err := t.p.Error(); err != nil {
		return []*branch{t.root}, t.fault(err)
	}
	return []*branch{t.root}, t.over
}

// tomlText is a text in TOML.
type tomlText struct {
	text string
	from int // where the TOML begins
	p    unstable.Parser
	root *branch
	into *branch // the table that members go into

	budget
}

// expression reads a line: a member, or the head of a table.
func (t *tomlText) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.KeyValue:
		t.keyValue(t.into, n)
	case unstable.Table:
		t.into = t.table(t.root, n.Key(), false)
	case unstable.ArrayTable:
		t.into = t.table(t.root, n.Key(), true)
	}
}

// keyValue adds a member to a table, or to the tables that a dotted key names.
func (t *tomlText) keyValue(into *branch, n *unstable.Node) {
	keys := n.Key()
	for keys.Next() {
		key := t.key(keys.Node())
		if keys.IsLast() {
			into.member(key, t.value(n.Value(), key.end, 0))
			return
		}
		into = t.inner(into, key)
	}
}

// table is the table that a head names; a new one where it is the element of a list.
func (t *tomlText) table(in *branch, keys unstable.Iterator, listed bool) *branch {
	for keys.Next() {
		key := t.key(keys.Node())
		if !keys.IsLast() || !listed {
			in = t.inner(in, key)
			continue
		}
		list := in.get(key.text.String)
		if list == nil || list.kind != array {
			list = &branch{kind: array, start: key.start, end: key.end}
			in.member(key, list)
		}
		in = &branch{kind: object, start: key.start, end: key.end}
		list.element(in)
	}
	return in
}

// inner is the table of a name in a table; of a list of tables the last.
func (t *tomlText) inner(in *branch, key *branch) *branch {
	found := in.get(key.text.String)
	if found != nil && found.kind == array && len(found.kids) > 0 {
		found = found.kids[len(found.kids)-1]
	}
	if found == nil || found.kind != object {
		found = &branch{kind: object, start: key.start, end: key.end}
		in.member(key, found)
	}
	return found
}

// key is a name, or a part of one with dots.
func (t *tomlText) key(n *unstable.Node) *branch {
	b := &branch{kind: str, start: t.from + int(n.Raw.Offset)}
	b.text, b.end = aligned(t.text, b.start, string(n.Data))
	return b
}

// value is the value behind a name or another value that ends at a byte.
func (t *tomlText) value(n *unstable.Node, after, depth int) *branch {
	b := &branch{start: t.from + int(n.Raw.Offset)}
	if n.Raw.Length == 0 {
		b.start = after + max(0, strings.IndexAny(t.text[after:], "=[{"))
	}
	b.end = b.start + int(n.Raw.Length)
	if t.exceeded(depth, 0) {
		t.place(b.start)
		b.kind = null
		return b
	}
	switch n.Kind {
	case unstable.Array:
		b.kind = array
		for kids := n.Children(); kids.Next(); {
			b.element(t.value(kids.Node(), b.end, depth+1))
		}
	case unstable.InlineTable:
		b.kind = object
		for kids := n.Children(); kids.Next(); {
			t.keyValue(b, kids.Node())
		}
	case unstable.String:
		b.kind = str
		b.text, b.end = aligned(t.text, b.start, string(n.Data))
	case unstable.Bool:
		if b.kind = boolFalse; string(n.Data) == "true" {
			b.kind = boolTrue
		}
	default:
		if b.kind = str; n.Kind == unstable.Integer || n.Kind == unstable.Float {
			b.kind = number
		}
		b.text = atomic(strings.ReplaceAll(string(n.Data), "_", ""), b.start, b.end)
	}
	return b
}

// place gives the fault over a cap its line, if it has none yet.
func (t *tomlText) place(at int) {
	if t.over.Line == 0 {
		t.over.Line = strings.Count(t.text[:min(at, len(t.text))], "\n") + 1
	}
}

// fault is the error of a text that is no TOML.
func (t *tomlText) fault(err error) *Error {
	if strings.Contains(err.Error(), "nested more than") {
		return tooNested(err)
	}
	e := &Error{Message: "invalid TOML: " + err.Error(), Hint: "mend it there: texts stand in quotes", Err: err}
	var bad *unstable.ParserError
	if errors.As(err, &bad) && len(bad.Highlight) > 0 {
		at := t.from + int(t.p.Range(bad.Highlight).Offset)
		e.Message = "invalid TOML: " + bad.Message
		e.Line = strings.Count(t.text[:min(at, len(t.text))], "\n") + 1
	}
	return e
}
