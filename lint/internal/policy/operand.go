package policy

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint/internal/facts/fact"
	"github.com/postlint/postlint/lint/internal/facts/link"
	"github.com/postlint/postlint/lint/internal/facts/property"
	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/facts/shape"
	"github.com/postlint/postlint/lint/internal/facts/slip"
	"github.com/postlint/postlint/lint/internal/facts/statement"
	"github.com/postlint/postlint/lint/internal/facts/term"
)

// scalar is a value as Rego compares it: by its type first, then by itself. Two are equal where Go's == says so.
type scalar struct {
	rank int8
	num  float64 // of a number; 1 for true
	str  string  // of a string; the items of an array, see joined
}

// The order of types in Rego.
const (
	rankNull = iota
	rankBool
	rankNumber
	rankString
	rankArray
)

var no = scalar{rank: rankBool}

func (s scalar) compare(o scalar) int {
	return cmp.Or(cmp.Compare(s.rank, o.rank), cmp.Compare(s.num, o.num), cmp.Compare(s.str, o.str))
}

// operand is a constant, or a field of the input or of an element.
type operand struct {
	get func(input, elem reflect.Value) scalar
	of  int
}

// operand reads "term.place", "input.as_of", "200". Its get is nil where the text is none of these.
func (r *reader) operand(text string) operand {
	if c, ok := constant(text); ok {
		return operand{func(reflect.Value, reflect.Value) scalar { return c }, ofInput}
	}
	if o := option(text); o.get != nil {
		return o
	}
	if taken, ok := strings.CutPrefix(text, "0 - "); ok {
		return r.negative(taken)
	}
	name, path, _ := strings.Cut(text, ".")
	v, bound := r.vars[name]
	if !bound && name == "input" {
		v = variable{of: ofInput, typ: reflect.TypeFor[Input]()}
	}
	if v.typ == nil {
		return operand{}
	}
	index, typ := fieldAt(v.typ, path)
	read := scalarOf(typ)
	switch {
	case read == nil:
		return operand{}
	case v.of == ofInput:
		return operand{func(input, _ reflect.Value) scalar { return read(input.FieldByIndex(index)) }, v.of}
	case len(index) == 1:
		return operand{func(_, elem reflect.Value) scalar { return read(elem.Field(index[0])) }, v.of}
	}
	return operand{func(_, elem reflect.Value) scalar { return read(elem.FieldByIndex(index)) }, v.of}
}

// negative reads what stands behind "0 - ", Rego's way to write a minus before a field: a figure.
func (r *reader) negative(text string) operand {
	o := r.operand(text)
	get := o.get
	if get == nil {
		return operand{}
	}
	o.get = func(input, elem reflect.Value) scalar {
		s := get(input, elem)
		s.num = -s.num
		return s
	}
	return o
}

// fieldAt finds the field that a path of JSON names leads to, through structs alone. Its type is nil where there is none.
func fieldAt(t reflect.Type, path string) (index []int, typ reflect.Type) {
	for name := range strings.SplitSeq(path, ".") {
		if t.Kind() != reflect.Struct {
			return nil, nil
		}
		found := false
		for _, f := range jsonFields(t) {
			if f.name == name {
				index, t, found = append(index, f.index...), f.typ, true
				break
			}
		}
		if !found {
			return nil, nil
		}
	}
	return index, t
}

// scalarOf makes the reader of a type, nil where its values are not compared here.
func scalarOf(t reflect.Type) func(reflect.Value) scalar {
	switch {
	case t == nil || t == reflect.TypeFor[*Options]():
		return nil
	case t == reflect.TypeFor[fact.Number]():
		return func(v reflect.Value) scalar {
			if !v.Field(1).Bool() { // Known
				return scalar{}
			}
			return scalar{rank: rankNumber, num: float64(v.Field(0).Int()) / 100} // Minor
		}
	case t == reflect.TypeFor[[]string]():
		return func(v reflect.Value) scalar { return joined(v.Interface().([]string)) }
	}
	switch t.Kind() {
	case reflect.String:
		return func(v reflect.Value) scalar { return scalar{rank: rankString, str: v.String()} }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value) scalar { return scalar{rank: rankNumber, num: float64(v.Int())} }
	case reflect.Float64:
		return func(v reflect.Value) scalar { return scalar{rank: rankNumber, num: v.Float()} }
	case reflect.Bool:
		return func(v reflect.Value) scalar { return boolean(v.Bool()) }
	case reflect.Slice: // it can only be compared with the empty array: there is no constant of its items
		return func(v reflect.Value) scalar { return joined(make([]string, min(v.Len(), 1))) }
	}
	return nil
}

// joined is an array of strings. Each item ends in a byte that is in no text.
func joined(items []string) scalar {
	s := scalar{rank: rankArray}
	for _, item := range items {
		s.str += item + "\x00"
	}
	return s
}

func boolean(b bool) scalar {
	if b {
		return scalar{rank: rankBool, num: 1}
	}
	return no
}

// constant reads a string, a number, true, false, null or an array of strings.
func constant(text string) (scalar, bool) {
	switch text {
	case "true", "false":
		return boolean(text == "true"), true
	case "null":
		return scalar{}, true
	case "[]":
		return joined(nil), true
	}
	if strings.HasPrefix(text, "[") {
		list := stringsOf(text)
		return joined(list), list != nil
	}
	if s, err := strconv.Unquote(text); err == nil && text[0] == '"' {
		return scalar{rank: rankString, str: s}, true
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && strings.Trim(text, "-0123456789.") == "" {
		return scalar{rank: rankNumber, num: n}, true
	}
	return scalar{}, false
}

// stringsOf reads an array of strings; it is nil where the text is none, or an empty one.
func stringsOf(text string) []string {
	items, ok := strings.CutPrefix(text, "[")
	if !ok {
		return nil
	}
	var list []string
	for item := range strings.SplitSeq(strings.TrimSuffix(items, "]"), ", ") {
		s, err := strconv.Unquote(item)
		if err != nil {
			return nil
		}
		list = append(list, s)
	}
	return list
}

// keyedField is a field of the input that is a map. Rules name its keys.
type keyedField struct {
	elem reflect.Type // of the list under each key; nil where no list stands there
	list func(in *Input, key string) reflect.Value
	has  func(in *Input, key string) bool
	each func(in *Input, do func(key string))
}

// keyedFields are all of them; a test holds them against the input.
var keyedFields = map[string]keyedField{
	"law":        lists(func(in *Input) map[string][]Due { return in.Law }),
	"limits":     lists(func(in *Input) map[string][]Limit { return in.Limits }),
	"links":      lists(func(in *Input) map[string][]link.Fact { return in.Links }),
	"properties": lists(func(in *Input) map[string][]property.Fact { return in.Properties }),
	"repeats":    lists(func(in *Input) map[string][]repeat.Fact { return in.Repeats }),
	"shapes":     lists(func(in *Input) map[string][]shape.Fact { return in.Shapes }),
	"slips":      lists(func(in *Input) map[string][]slip.Fact { return in.Slips }),
	"statements": singles(func(in *Input) map[string]statement.Fact { return in.Statements }),
	"terms":      lists(func(in *Input) map[string][]term.Fact { return in.Terms }),
}

func singles[T any](of func(*Input) map[string]T) keyedField {
	return keyedField{
		has: func(in *Input, key string) bool {
			_, ok := of(in)[key]
			return ok
		},
		each: func(in *Input, do func(key string)) {
			for key := range of(in) {
				do(key)
			}
		},
	}
}

func lists[T any](of func(*Input) map[string][]T) keyedField {
	f := singles(of)
	f.elem = reflect.TypeFor[T]()
	f.list = func(in *Input, key string) reflect.Value {
		if found := of(in)[key]; len(found) > 0 {
			return reflect.ValueOf(found)
		}
		return reflect.Value{}
	}
	return f
}

// keyed reads `input.terms["cliche"]` and `input.terms.cliche`: the field, its name and the key.
func keyed(path string) (f keyedField, name, key string, ok bool) {
	rest, ok := strings.CutPrefix(path, "input.")
	if !ok {
		return f, "", "", false
	}
	if name, key, ok = strings.Cut(rest, `["`); ok {
		key, ok = strings.CutSuffix(key, `"]`)
	} else {
		name, key, ok = strings.Cut(rest, ".")
	}
	f, known := keyedFields[name]
	return f, name, key, ok && known && !strings.ContainsAny(key, `."[`)
}

// listAt finds the list at a path of the input and the type of its elements; the list is nil where there is none.
func listAt(path string) (list func(reflect.Value) reflect.Value, elem reflect.Type) {
	if f, _, key, ok := keyed(path); ok {
		if f.list == nil {
			return nil, nil
		}
		return func(input reflect.Value) reflect.Value { return f.list(input.Addr().Interface().(*Input), key) }, f.elem
	}
	name, ok := strings.CutPrefix(path, "input.")
	if !ok {
		return nil, nil
	}
	index, typ := fieldAt(reflect.TypeFor[Input](), name)
	if typ == nil || typ.Kind() != reflect.Slice || typ.Elem().Kind() != reflect.Struct {
		return nil, nil
	}
	return func(input reflect.Value) reflect.Value { return input.FieldByIndex(index) }, typ.Elem()
}

// defined reads `input.statements.vacancy`, `input.terms["trust-warning"]`: that there is such a thing.
func defined(path string) test {
	f, _, key, ok := keyed(path)
	if !ok {
		return nil
	}
	return func(p *probe, _ reflect.Value) bool { return f.has(p.input.Addr().Interface().(*Input), key) }
}
