package source

import "strings"

// members yields the keys, decoded, and values of an object; nothing for other values.
func (r *record) members(obj int32, yield func(key []byte, value int32)) {
	nodes := r.s.nodes
	if nodes[obj].kind != object {
		return
	}
	for i := obj + 1; i < nodes[obj].next; {
		k := &nodes[i]
		key := r.s.b[k.start:k.end]
		if k.escaped || k.broken || r.s.values != nil {
			key = []byte(r.s.text(i, 0).String)
		}
		yield(key, i+1)
		i = nodes[i+1].next
	}
}

// elements yields the elements of a list; the value itself where it is no list.
func (r *record) elements(list int32, yield func(value int32)) {
	nodes := r.s.nodes
	if nodes[list].kind != array {
		yield(list)
		return
	}
	for i := list + 1; i < nodes[list].next; i = nodes[i].next {
		yield(i)
	}
}

// first is the value of the first of the names that an object has a value by, 0 if none.
func (r *record) first(obj int32, names ...string) (found int32) {
	at := len(names)
	r.members(obj, func(key []byte, value int32) {
		for i, name := range names[:at] {
			if string(key) == name && r.s.nodes[value].kind != null && !r.empty(value) {
				found, at = value, i
				return
			}
		}
	})
	return found
}

func (r *record) empty(n int32) bool {
	v := &r.s.nodes[n]
	return v.kind == str && len(strings.TrimLeft(view(r.s.b[v.start:v.end]), blanks)) == 0
}

// text is the text of a value: a string's, or a number's writing. Of an object it is that of the member that holds the words
// ("rendered" in WordPress, "name" in schema.org, "descriptor" in Workday), of a list that of its elements, joined.
func (r *record) text(n int32) Text {
	if n == 0 {
		return Text{}
	}
	switch v := &r.s.nodes[n]; v.kind {
	case str, number:
		return r.s.text(n, r.base)
	case object:
		return r.text(r.first(n, "rendered", "name", "display_name", "displayName", "label", "value", "descriptor"))
	case array:
		var parts []Text
		r.elements(n, func(e int32) {
			if t := r.text(e).trim(); t.Present() {
				parts = append(parts, t)
			}
		})
		return r.join(parts)
	}
	return Text{}
}

// word is a value in lower case and without blanks around it.
func (r *record) word(n int32) string {
	v := &r.s.nodes[n]
	switch v.kind {
	case boolTrue, boolFalse:
		return v.kind.String()
	case str, number:
		return strings.ToLower(strings.Trim(r.s.text(n, r.base).String, blanks))
	}
	return ""
}

// whole is a text of our own words that stands for the bytes of a value, all of them.
func (r *record) whole(n int32, s string) Text {
	v := &r.s.nodes[n]
	m := Offset(r.base)
	m.Append(0, len(s), int(v.start), int(v.end-v.start), false)
	return Text{s, m}
}

// join puts texts in a row with ", " between them. A range of it leads to the part that it lies in, or to all from part to part.
func (r *record) join(parts []Text) Text {
	if len(parts) == 0 {
		return Text{}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	a := assembly{m: Offset(r.base)}
	for i, p := range parts {
		if i > 0 {
			gap := max(0, p.Span(0, 1).Start-r.base-a.last)
			a.m.Append(a.b.Len(), len(", "), a.last, gap, false)
			a.b.WriteString(", ")
		}
		a.part(p)
	}
	return a.text()
}
