package source

import (
	"fmt"
	"slices"
	"strings"
)

// Mapping says where the records of a container have their fields, for containers whose names are not those that fieldOf knows. It is
// written once and read by many goroutines. What it does not say is found by name and by shape as ever.
type Mapping struct {
	Records Way              // to the records from the top of the container; of a feed, to its items; empty finds them by shape
	Format  Format           // of the bodies; empty is told by the text
	Fields  map[string][]Way // by a name of MappedFields; of several ways the first that leads to a text, of a body all of them
}

// Way leads from a value to those inside of it, by the names of members. A list on it stands for all of its elements.
type Way []string

// String is the way as it is written.
func (w Way) String() string {
	var b strings.Builder
	for i, name := range w {
		if i > 0 {
			b.WriteByte('.')
		}
		if strings.ContainsAny(name, `."[]`) || name != strings.TrimSpace(name) {
			b.WriteString(`"` + strings.ReplaceAll(name, `"`, `""`) + `"`)
		} else {
			b.WriteString(name)
		}
	}
	return b.String()
}

// ParseWay reads a way: names with a dot between them, as in "job.offices[].city". The "[]" says to a reader that there is a list, and
// may be left out. A name with a dot, a bracket or a quote in it stands in quotes, in which a quote is written twice. The error tells at
// which character the way is none, from 0.
func ParseWay(s string) (Way, error) {
	var w Way
	for at := 0; ; at++ {
		name, n := wayName(s[at:])
		if n < 0 {
			return nil, &WayError{at, "the quotes are not closed"}
		}
		if name == "" {
			return nil, &WayError{at, "a name is missing"}
		}
		w = append(w, name)
		at += n
		if strings.HasPrefix(s[at:], "[]") {
			at += len("[]")
		}
		switch {
		case at == len(s):
			return w, nil
		case s[at] != '.':
			return nil, &WayError{at, fmt.Sprintf("%q where a dot or the end should stand", s[at:at+1])}
		}
	}
}

// WayError is a fault of a way at a byte of it.
type WayError struct {
	At      int
	Message string
}

func (e *WayError) Error() string { return e.Message }

// wayName is the name that a way starts with, and how many bytes it takes; -1 where its quotes are not closed.
func wayName(s string) (name string, n int) {
	if !strings.HasPrefix(s, `"`) {
		if n = strings.IndexAny(s, `.[]"`); n < 0 {
			n = len(s)
		}
		return s[:n], n
	}
	for n = 1; n < len(s); n++ {
		if s[n] != '"' {
			continue
		}
		if !strings.HasPrefix(s[n+1:], `"`) {
			return strings.ReplaceAll(s[1:n], `""`, `"`), n + 1
		}
		n++
	}
	return "", -1
}

// mappedFields are the names that fields go by in a mapping.
var mappedFields = [...]struct {
	name  string
	field field
}{
	{"title", titleField},
	{"body", bodyField},
	{"locations", placeField},
	{"employer", employerField},
	{"id", idField},
	{"url", urlField},
	{"apply_url", applyField},
	{"pay", payField},
	{"pay_min", payMinField},
	{"pay_max", payMaxField},
	{"pay_currency", payCurrencyField},
	{"pay_period", payPeriodField},
	{"date_posted", postedField},
	{"valid_through", validField},
	{"employment_type", employmentField},
	{"language", languageField},
	{"remote", remoteField},
}

// MappedFields lists the names that a mapping may give ways for.
func MappedFields() []string {
	names := make([]string, len(mappedFields))
	for i, f := range mappedFields {
		names[i] = f.name
	}
	return names
}

// mapped collects what a mapping says of the record, in place of what was found by name, and says whether any of it is there.
func (r *record) mapped() bool {
	found := false
	for _, f := range mappedFields {
		ways := r.mapping.Fields[f.name]
		if len(ways) == 0 {
			continue
		}
		nodes, way := r.lead(ways, f.field == bodyField)
		found = found || len(nodes) > 0
		r.assign(f.field, nodes, way)
	}
	return found
}

// lead is where ways lead to: the first of them that leads to a text, or all of them.
func (r *record) lead(ways []Way, all bool) (nodes []int32, name string) {
	for _, way := range ways {
		was := len(nodes)
		r.follow(r.root, way, func(n int32) { nodes = append(nodes, n) })
		if len(nodes) > was && name == "" {
			name = way.String()
		}
		if !all && slices.ContainsFunc(nodes, func(n int32) bool { return !r.empty(n) }) {
			break
		}
	}
	if name == "" {
		name = ways[0].String()
	}
	return nodes, name
}

// follow yields the values that a way leads to. Null is none.
func (r *record) follow(n int32, way Way, yield func(int32)) {
	switch k := r.s.nodes[n].kind; {
	case k == array && len(way) > 0:
		r.elements(n, func(e int32) { r.follow(e, way, yield) })
	case len(way) == 0 && k != null:
		yield(n)
	case k == object:
		last := int32(0)
		r.members(n, func(key []byte, value int32) {
			if strings.Trim(view(key), blanks) != way[0] {
				return
			}
			if last = value; r.feed { // in XML several elements of a name are what a list is elsewhere
				r.follow(value, way[1:], yield)
			}
		})
		if last != 0 && !r.feed {
			r.follow(last, way[1:], yield)
		}
	}
}

// assign gives a field the values that its ways lead to.
func (r *record) assign(f field, nodes []int32, name string) {
	switch f {
	case placeField, remoteField:
		r.places = slices.DeleteFunc(r.places, func(p place) bool { return p.what == f || f == placeField && p.what != remoteField })
		for _, n := range nodes {
			r.places = append(r.places, place{n, f})
		}
		return
	case bodyField:
		r.sections, r.bodies = r.sections[:0], nodes
		r.best[partsField], r.best[listsField], r.best[formatField] = pick{}, pick{}, pick{}
	case payMinField, payMaxField:
		if r.mapping.Fields["pay"] == nil {
			r.best[payField] = pick{} // of which one that was found by its name would go before the ends
		}
	}
	r.best[f] = pick{name: name, rank: 1}
	for _, n := range nodes {
		if r.best[f].node == 0 || r.empty(r.best[f].node) {
			r.best[f].node = n
		}
	}
}

// mappedBody is the body that ways lead to, in its pieces.
func (r *record) mappedBody() Text {
	a := assembly{m: Offset(r.base)}
	piece := func(n int32) {
		t := r.text(n)
		switch {
		case strings.Trim(t.String, blanks) == "":
			return
		case a.b.Len() > 0:
			a.own("\n\n")
		default:
			a.last = t.Span(0, 1).Start - a.m.base
		}
		a.part(t)
	}
	for _, n := range r.bodies {
		r.elements(n, piece)
	}
	return a.text()
}

// bodiless is the error of a record in which there is nothing at the ways to its body.
func (r *record) bodiless() *Error {
	return &Error{
		Message: fmt.Sprintf("there is nothing at %s, where the configuration has the body of the record", r.best[bodyField].name),
		Hint:    "mend container.fields.body in the configuration; the record has " + r.names(),
	}
}

// mostNames is how many names of a record a hint lists.
const mostNames = 12

// mappedRecords reads the records that a mapping has at a way from the value at a byte of a sound text.
func (j *jsonText) mappedRecords(at int, way Way) bool {
	found, more := j.descend(at, way)
	if found || !more {
		return more
	}
	j.at.move(j.text, at)
	j.found++
	j.in.index++
	return j.flush() && j.in.fail(noRecordAt(way, j.at.pos.Line))
}

// noRecordAt is the error of a container in which there is nothing where the mapping has its records.
func noRecordAt(way Way, line int) *Error {
	return &Error{
		Line: line, Message: fmt.Sprintf("there is nothing at %s, where the configuration has the records", way),
		Hint: "mend container.records in the configuration: it leads from the top of the file, or of each line of a stream and each element of a list",
	}
}

// descend reads the records at a way from the value at a byte, and says whether it leads anywhere.
func (j *jsonText) descend(at int, way Way) (found, more bool) {
	switch c := j.text[at]; {
	case len(way) == 0 && c == '[':
		return true, j.list(at, maxWraps)
	case len(way) == 0:
		return true, j.value(at, maxWraps)
	case c == '[':
		for i := range j.elementsAt(at) {
			inner, more := j.descend(i, way)
			if found = found || inner; !more {
				return found, false
			}
		}
		return found, true
	case c == '{':
		if value := j.memberAt(at, way[0]); value >= 0 {
			return j.descend(value, way[1:])
		}
	}
	return false, true
}

// memberAt is where the value of a name stands in the object at a byte, the last of several; -1 where there is none.
func (j *jsonText) memberAt(at int, name string) int {
	found := -1
	for key, value := range j.membersAt(at) {
		if string(key) == name {
			found = value
		}
	}
	return found
}

// heeded says whether the object at a byte is a record by the mapping: one of its ways leads somewhere.
func (j *jsonText) heeded(at int) bool {
	j.s.reset(j.text)
	j.s.keep = true
	sound := j.s.value(at, 0) >= 0
	j.s.err = nil
	if !sound {
		return false
	}
	j.rec.read(0)
	return j.rec.heeded
}

// at are the branches that a way leads to.
func (b *branch) at(way Way) (list []*branch) {
	switch {
	case b.kind == array:
		for _, kid := range b.kids {
			list = append(list, kid.at(way)...)
		}
	case b.kind != object:
	case len(way) == 0:
		return []*branch{b}
	default:
		if kid := b.get(way[0]); kid != nil {
			return kid.at(way[1:])
		}
	}
	return list
}

// columnsOf is the fault of a table that lacks a column which the mapping names, nil where all are there.
func (m *Mapping) columnsOf(names []string) *Error {
	for _, f := range mappedFields {
		ways := m.Fields[f.name]
		if len(ways) == 0 || slices.ContainsFunc(ways, func(w Way) bool { return slices.Contains(names, w[0]) }) {
			continue
		}
		return &Error{
			Line: 1, Message: fmt.Sprintf("the table has no column %q, where the configuration has %s", ways[0].String(), f.name),
			Hint: "its columns are " + strings.Join(names, ", "),
		}
	}
	return nil
}
