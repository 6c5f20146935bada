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
	return whole()(in, ^uint64(0)).Value
}

type encoder func(reflect.Value) *ast.Term

// inputEncoder makes the term of an input, of those of its own fields whose bits in mask are set; see inputKeys.
type inputEncoder func(in *Input, mask uint64) *ast.Term

var whole = sync.OnceValue(func() inputEncoder { return plan(func(string) bool { return true }) })

// inputKeys numbers the fields of the input: bit n of a mask stands for the nth.
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
	bits := make([]uint64, len(fields))
	for i := range fields {
		bits[i] = 1 << inputKeys()[string(fields[i].key.Value.(ast.String))]
	}
	return func(in *Input, mask uint64) *ast.Term {
		v := reflect.ValueOf(in).Elem()
		items := make([][2]*ast.Term, 0, len(fields))
		for i := range fields {
			if mask&bits[i] != 0 {
				items = append(items, [2]*ast.Term{fields[i].key, fields[i].enc(v.FieldByIndex(fields[i].index))})
			}
		}
		return ast.NewTerm(ast.NewObject(items...))
	}
}

// reads finds which fields of the input the sets of compiled modules read, by the path of the set ("postlint.pay.findings_2").
// What a rule has of the shared packages counts as all that the package reads.
func reads(modules map[string]*ast.Module) map[string]uint64 {
	shared := map[string]uint64{}
	for range 2 { // shared packages may use each other
		for _, m := range modules {
			if p := m.Package.Path.String(); strings.HasPrefix(p, sharedPrefix) {
				for _, r := range m.Rules {
					shared[p] |= readsOf(r, shared)
				}
			}
		}
	}
	out := map[string]uint64{}
	for _, m := range modules {
		for _, r := range m.Rules {
			out[strings.TrimPrefix(m.Package.Path.String(), "data.")+"."+string(r.Head.Name)] |= readsOf(r, shared)
		}
	}
	return out
}

const sharedPrefix = "data.postlint.lib."

// readsOf is the mask of the fields that a rule reads; all of them, where it names the input as a whole.
func readsOf(r *ast.Rule, shared map[string]uint64) (mask uint64) {
	ast.WalkRefs(r, func(ref ast.Ref) bool {
		switch {
		case ref[0].Equal(ast.InputRootDocument):
			mask |= keyBit(ref)
		case len(ref) >= 4 && strings.HasPrefix(ref[:4].String(), sharedPrefix):
			mask |= shared[ref[:4].String()]
		}
		return false
	})
	return mask
}

func keyBit(ref ast.Ref) uint64 {
	if len(ref) > 1 {
		if key, ok := ref[1].Value.(ast.String); ok {
			if n, ok := inputKeys()[string(key)]; ok {
				return 1 << n
			}
		}
	}
	return ^uint64(0)
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
	key   *ast.Term
	index []int
	enc   encoder
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
			out = append(out, fieldPlan{ast.StringTerm(f.name), f.index, encoderOf(f.typ, read)})
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
