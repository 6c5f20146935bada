package policy

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/postlint/postlint/lint/internal/facts/fact"
)

// Encode makes an ast.Value of the policies' input. It follows the same struct tags as encoding/json does, so that what
// `postlint facts` prints is what the policies see, the law apart; a test holds them equal.
func Encode(in *Input) ast.Value {
	return whole()(in, everything).Value
}

type encoder func(reflect.Value) *ast.Term

// inputEncoder makes the term of an input, of those of its fields that are read.
type inputEncoder func(in *Input, reads []reads) *ast.Term

var whole = sync.OnceValue(func() inputEncoder { return plan(func(string) bool { return true }) })

// reads is what a rule reads of the input.
type reads struct {
	fields uint64 // bit n stands for the nth of the input's fields, see inputKeys
	keys   []key  // of fields that are maps, where single keys are read
}

type key struct {
	field int
	name  string
}

var everything = []reads{{fields: ^uint64(0)}}

func (r *reads) add(o reads) {
	r.fields |= o.fields
	for _, k := range o.keys {
		if !slices.Contains(r.keys, k) {
			r.keys = append(r.keys, k)
		}
	}
}

// inputKeys numbers the fields of the input.
var inputKeys = sync.OnceValue(func() map[string]int {
	keys := map[string]int{}
	for i, f := range jsonFields(reflect.TypeFor[Input]()) {
		keys[f.name] = i
	}
	return keys
})

// plan makes an encoder from the types, once: walking them for each posting would cost more than the rules. It encodes the
// fields for whose names read answers true.
func plan(read func(name string) bool) inputEncoder {
	fields := fieldsOf(reflect.TypeFor[Input](), read)
	return func(in *Input, list []reads) *ast.Term {
		v := reflect.ValueOf(in).Elem()
		var all reads
		for i := range list {
			all.add(list[i])
		}
		items := make([][2]*ast.Term, 0, len(fields))
		for i := range fields {
			f := &fields[i]
			n := inputKeys()[f.name]
			switch value := v.FieldByIndex(f.index); {
			case all.fields&(1<<n) != 0:
				items = append(items, [2]*ast.Term{f.key, f.enc(value)})
			case f.each != nil:
				items = append(items, [2]*ast.Term{f.key, some(value, f.each, n, all.keys)})
			}
		}
		return ast.NewTerm(ast.NewObject(items...))
	}
}

// some makes an object of the keys of a map that are read.
func some(v reflect.Value, each encoder, field int, keys []key) *ast.Term {
	var items [][2]*ast.Term
	for _, k := range keys {
		if k.field == field {
			if elem := v.MapIndex(reflect.ValueOf(k.name)); elem.IsValid() {
				items = append(items, [2]*ast.Term{ast.StringTerm(k.name), each(elem)})
			}
		}
	}
	return ast.NewTerm(ast.NewObject(items...))
}

// readsBySet finds what the sets of compiled modules read of the input, by the path of the set ("postlint.pay.findings_2").
// What it has of shared rules counts as what these read.
func readsBySet(modules map[string]*ast.Module) map[string]reads {
	out := map[string]reads{}
	take := func(lib bool) {
		for _, m := range modules {
			pkg := strings.TrimPrefix(m.Package.Path.String(), "data.")
			if strings.HasPrefix(pkg, "postlint.lib.") != lib {
				continue
			}
			for _, r := range m.Rules {
				path := pkg + "." + string(r.Head.Ref()[0].Value.(ast.Var))
				all := out[path]
				all.add(readsOf(r, out))
				out[path] = all
			}
		}
	}
	for range deepest { // shared rules name each other
		take(true)
	}
	take(false)
	return out
}

// readsOf is what a rule reads; all of the input, where it names that as a whole.
func readsOf(r *ast.Rule, known map[string]reads) (all reads) {
	ast.WalkRefs(r, func(ref ast.Ref) bool {
		switch {
		case ref[0].Equal(ast.InputRootDocument):
			all.add(readOf(ref))
		case len(ref) > 4 && ref[0].Equal(ast.DefaultRootDocument): // data.postlint.lib.pay.figure
			all.add(known[strings.TrimPrefix(ref[:5].String(), "data.")])
		}
		return false
	})
	return all
}

// readOf is what a reference to the input reads.
func readOf(ref ast.Ref) reads {
	if len(ref) < 2 {
		return everything[0]
	}
	name, ok := ref[1].Value.(ast.String)
	n, known := inputKeys()[string(name)]
	if !ok || !known {
		return everything[0]
	}
	if len(ref) > 2 {
		if k, ok := ref[2].Value.(ast.String); ok && isMap(string(name)) {
			return reads{keys: []key{{n, string(k)}}}
		}
	}
	return reads{fields: 1 << n}
}

// isMap says whether the input's field is a map.
func isMap(name string) bool {
	_, t := fieldAt(reflect.TypeFor[Input](), name)
	return t != nil && t.Kind() == reflect.Map
}

// named answers for each string that stands in the modules. What no rule names it cannot read, so most of a fact, such as
// its span, need not be made for each posting (two thirds of what encoding costs). Rules may not walk an object's keys for
// this to hold; the tests of the rules see to that.
func named(modules map[string]*ast.Module) func(string) bool {
	names := map[string]bool{}
	for _, m := range modules {
		ast.WalkTerms(m, func(t *ast.Term) bool {
			if s, ok := t.Value.(ast.String); ok {
				names[string(s)] = true
			}
			return false
		})
	}
	return func(name string) bool { return names[name] }
}

func encoderOf(t reflect.Type, read func(string) bool) encoder {
	if t == reflect.TypeFor[fact.Number]() {
		return func(v reflect.Value) *ast.Term {
			n := v.Interface().(fact.Number)
			if !n.Known {
				return ast.InternedNullTerm
			}
			return ast.NewTerm(ast.Number(n.String()))
		}
	}
	if t == reflect.TypeFor[Due]() {
		return remembered(structEncoder(t, read))
	}
	switch t.Kind() {
	case reflect.String:
		return func(v reflect.Value) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyString
			}
			return ast.StringTerm(v.String())
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value) *ast.Term { return ast.InternedTerm(int(v.Int())) }
	case reflect.Float64:
		return func(v reflect.Value) *ast.Term {
			return ast.NewTerm(ast.Number(strconv.FormatFloat(v.Float(), 'f', -1, 64)))
		}
	case reflect.Bool:
		return func(v reflect.Value) *ast.Term { return ast.InternedTerm(v.Bool()) }
	case reflect.Slice:
		each := encoderOf(t.Elem(), read)
		return func(v reflect.Value) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyArray
			}
			terms := make([]*ast.Term, v.Len())
			for i := range terms {
				terms[i] = each(v.Index(i))
			}
			return ast.NewTerm(ast.NewArray(terms...))
		}
	case reflect.Map:
		each := encoderOf(t.Elem(), read)
		return func(v reflect.Value) *ast.Term {
			if v.Len() == 0 {
				return ast.InternedEmptyObject
			}
			items := make([][2]*ast.Term, 0, v.Len())
			for it := v.MapRange(); it.Next(); {
				items = append(items, [2]*ast.Term{ast.StringTerm(it.Key().String()), each(it.Value())})
			}
			slices.SortFunc(items, func(a, b [2]*ast.Term) int { return a[0].Value.Compare(b[0].Value) })
			return ast.NewTerm(ast.NewObject(items...))
		}
	case reflect.Struct:
		return structEncoder(t, read)
	}
	panic(fmt.Sprintf("policy: facts hold a %s, which no rule could read", t))
}

// most is how many terms an encoder remembers. Rows, ways of reaching and the small numbers of places make some hundreds.
const most = 4096

// remembered makes the term of a value once: the same rows of law reach posting after posting, and rules only read terms.
func remembered(enc encoder) encoder {
	var known sync.Map
	var n atomic.Int32
	return func(v reflect.Value) *ast.Term {
		key := v.Interface()
		if t, ok := known.Load(key); ok {
			return t.(*ast.Term)
		}
		t := enc(v)
		if n.Add(1) <= most {
			known.Store(key, t)
		}
		return t
	}
}

type fieldPlan struct {
	name  string
	key   *ast.Term
	index []int
	enc   encoder
	each  encoder // of a map, for its values
}

func structEncoder(t reflect.Type, read func(string) bool) encoder {
	fields := fieldsOf(t, read)
	return func(v reflect.Value) *ast.Term {
		items := make([][2]*ast.Term, len(fields))
		for i := range fields {
			items[i] = [2]*ast.Term{fields[i].key, fields[i].enc(v.FieldByIndex(fields[i].index))}
		}
		return ast.NewTerm(ast.NewObject(items...))
	}
}

func fieldsOf(t reflect.Type, read func(string) bool) []fieldPlan {
	var out []fieldPlan
	for _, f := range jsonFields(t) {
		if read(f.name) {
			p := fieldPlan{name: f.name, key: ast.StringTerm(f.name), index: f.index, enc: encoderOf(f.typ, read)}
			if f.typ.Kind() == reflect.Map {
				p.each = encoderOf(f.typ.Elem(), read)
			}
			out = append(out, p)
		}
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
