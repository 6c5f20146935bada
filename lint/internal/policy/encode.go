package policy

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/postlint/postlint/lint/internal/facts/fact"
)

// Encode makes an ast.Value of the policies' input. It follows the same struct tags as encoding/json does, so that what
// `postlint facts` prints is what the policies see, the law apart; a test holds them equal.
func Encode(in *Input) ast.Value {
	return encode(in, everything, nil).Value
}

// encoder makes the term of a value, of structs with those fields alone whose names are among the given ones.
type encoder func(v reflect.Value, names *names) *ast.Term

// reads is what a rule reads of the input.
type reads struct {
	fields uint64 // bit n stands for the nth of the input's fields, see inputKeys
	keys   []key  // of fields that are maps, where single keys are read
	names  names  // of the fields of facts
}

type key struct {
	field int
	name  string
}

var everything = reads{fields: ^uint64(0), names: names{^uint64(0), ^uint64(0), ^uint64(0)}}

func (r *reads) add(o *reads) {
	r.fields |= o.fields
	for i := range r.names {
		r.names[i] |= o.names[i]
	}
	for _, k := range o.keys {
		if !slices.Contains(r.keys, k) {
			r.keys = append(r.keys, k)
		}
	}
}

// anyKey says whether a key of a field that is a map is read.
func (r *reads) anyKey(field int) bool {
	return slices.ContainsFunc(r.keys, func(k key) bool { return k.field == field })
}

// inputKeys numbers the fields of the input.
var inputKeys = sync.OnceValue(func() map[string]int {
	keys := map[string]int{}
	for i, f := range jsonFields(reflect.TypeFor[Input]()) {
		keys[f.name] = i
	}
	return keys
})

// names is a set of the names that fields of facts have in JSON, by the numbers that nameNumbers gives them. What no rule names
// it cannot read, so most of a fact, such as its span, need not be made for each posting (two thirds of what encoding costs).
// Rules may not walk an object's keys for this to hold; the tests of the rules see to that.
type names [3]uint64

func (s *names) has(n int) bool { return s[n/64]&(1<<(n%64)) != 0 }

func (s *names) add(n int) { s[n/64] |= 1 << (n % 64) }

// nameNumbers numbers the names of all fields that the input and what it holds have.
var nameNumbers = sync.OnceValue(func() map[string]int {
	numbers := map[string]int{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Slice, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			for _, f := range jsonFields(t) {
				if _, ok := numbers[f.name]; !ok {
					numbers[f.name] = len(numbers)
				}
				walk(f.typ)
			}
		}
	}
	walk(reflect.TypeFor[Input]())
	return numbers
})

// inputFields are the fields of the input with their encoders, made once: walking the types for each posting would cost more
// than the rules.
var inputFields = sync.OnceValue(func() []fieldPlan { return fieldsOf(reflect.TypeFor[Input]()) })

// encode makes the term of an input, of what is read, with more items.
func encode(in *Input, read reads, more [][2]*ast.Term) *ast.Term {
	v := reflect.ValueOf(in).Elem()
	fields := inputFields()
	items := slices.Grow(more, len(fields))
	for n := range fields {
		f := &fields[n]
		switch value := v.FieldByIndex(f.index); {
		case read.fields&(1<<n) != 0:
			items = append(items, [2]*ast.Term{f.key, f.enc(value, &read.names)})
		case f.each != nil && read.anyKey(n):
			items = append(items, [2]*ast.Term{f.key, some(value, f.each, n, &read)})
		}
	}
	return ast.NewTerm(ast.NewObject(items...))
}

// some makes an object of the keys of a map that are read.
func some(v reflect.Value, each encoder, field int, read *reads) *ast.Term {
	var items [][2]*ast.Term
	for _, k := range read.keys {
		if k.field == field {
			if elem := v.MapIndex(reflect.ValueOf(k.name)); elem.IsValid() {
				items = append(items, [2]*ast.Term{ast.StringTerm(k.name), each(elem, &read.names)})
			}
		}
	}
	return ast.NewTerm(ast.NewObject(items...))
}

// readsBySet finds what the sets of compiled modules read of the input, by the path of the set ("postlint.pay.findings_2").
// What it has of shared rules counts as what these read.
func readsBySet(modules map[string]*ast.Module) map[string]reads {
	out := map[string]reads{}
	take := func(lib bool) (more bool) {
		for _, m := range modules {
			pkg := strings.TrimPrefix(m.Package.Path.String(), "data.")
			if strings.HasPrefix(pkg, "postlint.lib.") != lib {
				continue
			}
			for _, r := range m.Rules {
				path := pkg + "." + string(r.Head.Ref()[0].Value.(ast.Var))
				all, read := out[path], readsOf(r, out)
				old := all
				all.add(&read)
				out[path] = all
				more = more || all.fields != old.fields || all.names != old.names || len(all.keys) != len(old.keys)
			}
		}
		return more
	}
	for take(true) { // shared rules name each other
	}
	take(false)
	return out
}

// readsOf is what a rule reads; all of the input, where it names that as a whole.
func readsOf(r *ast.Rule, known map[string]reads) (all reads) {
	ast.WalkTerms(r, func(t *ast.Term) bool {
		switch v := t.Value.(type) {
		case ast.String:
			if n, ok := nameNumbers()[string(v)]; ok {
				all.names.add(n)
			}
		case ast.Ref:
			var more reads
			switch {
			case v[0].Equal(ast.InputRootDocument):
				more = readOf(v)
			case len(v) > 4 && v[0].Equal(ast.DefaultRootDocument): // data.postlint.lib.pay.figure
				more = known[strings.TrimPrefix(v[:5].String(), "data.")]
			}
			all.add(&more)
		}
		return false
	})
	return all
}

// readOf is what a reference to the input reads.
func readOf(ref ast.Ref) reads {
	if len(ref) < 2 {
		return everything
	}
	name, ok := ref[1].Value.(ast.String)
	if strings.HasPrefix(string(name), passedPrefix) {
		return reads{}
	}
	n, known := inputKeys()[string(name)]
	if !ok || !known {
		return everything
	}
	if len(ref) > 2 {
		if k, ok := ref[2].Value.(ast.String); ok && mapFields()[string(name)] {
			return reads{keys: []key{{n, string(k)}}}
		}
	}
	return reads{fields: 1 << n}
}

// mapFields are the names of the input's fields that are maps.
var mapFields = sync.OnceValue(func() map[string]bool {
	found := map[string]bool{}
	for _, f := range jsonFields(reflect.TypeFor[Input]()) {
		found[f.name] = f.typ.Kind() == reflect.Map
	}
	return found
})

// encoderOf makes the encoder of a type, once.
func encoderOf(t reflect.Type) encoder {
	if enc, ok := encoders.Load(t); ok {
		return enc.(encoder)
	}
	enc, _ := encoders.LoadOrStore(t, newEncoder(t))
	return enc.(encoder)
}

var encoders sync.Map // reflect.Type to encoder

func newEncoder(t reflect.Type) encoder {
	if t == reflect.TypeFor[fact.Number]() {
		return func(v reflect.Value, _ *names) *ast.Term {
			n := v.Interface().(fact.Number)
			if !n.Known {
				return ast.InternedNullTerm
			}
			return ast.NewTerm(ast.Number(n.String()))
		}
	}
	if t == reflect.TypeFor[*Options]() {
		return func(v reflect.Value, _ *names) *ast.Term {
			if o := v.Interface().(*Options); o != nil {
				return o.term
			}
			return ast.InternedEmptyObject
		}
	}
	if t == reflect.TypeFor[Due]() {
		return newMemory[Due](t).term
	}
	if t == reflect.TypeFor[Width]() {
		return newMemory[Width](t).term
	}
	switch t.Kind() {
	case reflect.String:
		return func(v reflect.Value, _ *names) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyString
			}
			return ast.StringTerm(v.String())
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value, _ *names) *ast.Term { return ast.InternedTerm(int(v.Int())) }
	case reflect.Float64:
		return func(v reflect.Value, _ *names) *ast.Term {
			return ast.NewTerm(ast.Number(strconv.FormatFloat(v.Float(), 'f', -1, 64)))
		}
	case reflect.Bool:
		return func(v reflect.Value, _ *names) *ast.Term { return ast.InternedTerm(v.Bool()) }
	case reflect.Slice:
		each := encoderOf(t.Elem())
		return func(v reflect.Value, names *names) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyArray
			}
			terms := make([]*ast.Term, v.Len())
			for i := range terms {
				terms[i] = each(v.Index(i), names)
			}
			return ast.NewTerm(ast.NewArray(terms...))
		}
	case reflect.Map:
		each := encoderOf(t.Elem())
		return func(v reflect.Value, names *names) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyObject
			}
			items := make([][2]*ast.Term, 0, v.Len())
			for it := v.MapRange(); it.Next(); {
				items = append(items, [2]*ast.Term{ast.StringTerm(it.Key().String()), each(it.Value(), names)})
			}
			slices.SortFunc(items, func(a, b [2]*ast.Term) int { return a[0].Value.Compare(b[0].Value) })
			return ast.NewTerm(ast.NewObject(items...))
		}
	case reflect.Struct:
		return structEncoder(t)
	}
	panic(fmt.Sprintf("policy: facts hold a %s, which no rule could read", t))
}

// memory makes the whole term of a value once: the same rows of law reach posting after posting, and rules only read terms.
type memory[T comparable] struct {
	enc   encoder
	mu    sync.RWMutex
	terms map[T]*ast.Term
}

// mostRemembered is how many terms are remembered. Rows, ways of reaching and the small numbers of places make some thousands.
const mostRemembered = 4096

func newMemory[T comparable](t reflect.Type) *memory[T] {
	return &memory[T]{enc: structEncoder(t), terms: map[T]*ast.Term{}}
}

func (m *memory[T]) term(v reflect.Value, _ *names) *ast.Term {
	value := v.Addr().Interface().(*T) // of a list, whose elements have addresses
	m.mu.RLock()
	t := m.terms[*value]
	m.mu.RUnlock()
	if t != nil {
		return t
	}
	t = m.enc(v, &everything.names)
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.terms) < mostRemembered {
		m.terms[*value] = t
	}
	return t
}

type fieldPlan struct {
	number int // of its name
	key    *ast.Term
	index  []int
	enc    encoder
	each   encoder // of a map, for its values
}

func structEncoder(t reflect.Type) encoder {
	fields := fieldsOf(t)
	return func(v reflect.Value, names *names) *ast.Term {
		items := make([][2]*ast.Term, 0, len(fields))
		for i := range fields {
			if f := &fields[i]; names.has(f.number) {
				items = append(items, [2]*ast.Term{f.key, f.enc(v.FieldByIndex(f.index), names)})
			}
		}
		return ast.NewTerm(ast.NewObject(items...))
	}
}

func fieldsOf(t reflect.Type) []fieldPlan {
	var out []fieldPlan
	for _, f := range jsonFields(t) {
		p := fieldPlan{number: nameNumbers()[f.name], key: ast.StringTerm(f.name), index: f.index, enc: encoderOf(f.typ)}
		if f.typ.Kind() == reflect.Map {
			p.each = encoderOf(f.typ.Elem())
		}
		out = append(out, p)
	}
	return out
}

type jsonField struct {
	name  string
	index []int
	typ   reflect.Type
}

// jsonFields lists the fields that encoding/json would write, embedded structs flattened.
func jsonFields(t reflect.Type) []jsonField {
	var out []jsonField
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-" || !f.IsExported():
		case f.Anonymous && name == "":
			for _, sub := range jsonFields(f.Type) {
				sub.index = append([]int{i}, sub.index...)
				out = append(out, sub)
			}
		default:
			out = append(out, jsonField{name, []int{i}, f.Type})
		}
	}
	return out
}
