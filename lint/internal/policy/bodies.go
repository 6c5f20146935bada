package policy

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/postlint/postlint/rules"
)

// body is one body of a built-in rule: what is asked, compiled and named alone.
type body struct {
	rule   string // its id
	module string // the name of its module
	duty   bool
	lines  []string
	when   *condition
}

// name is the set that the body fills, by its number.
func (b *body) name(n int) string {
	if b.duty {
		return fmt.Sprintf("duties_%d", n)
	}
	return fmt.Sprintf("findings_%d", n)
}

// book is all built-in rules in the form that they are asked in.
type book struct {
	bodies  []body
	keyed   map[string]map[string][]int // bodies that walk a list under a key of a map of the input, by field and key
	fields  []keyedBodies               // the same, to be gone through
	listed  []walkers                   // bodies that walk another list
	others  []int                       // those that walk none
	lib     *library
	modules map[string]module // of rules, by name
	shared  map[string]string // the sources of rules/lib by package: "postlint.lib.pay"
}

// walkers are the bodies that walk a list of the input.
type walkers struct {
	list   func(input reflect.Value) reflect.Value
	bodies []int
}

// keyedBodies are the bodies that walk lists under the keys of a map of the input, by key.
type keyedBodies struct {
	each   func(in *Input, do func(key string))
	bodies map[string][]int
}

// module is what the bodies of a category share.
type module struct {
	clause  string            // "package postlint.pay"
	imports map[string]string // shared packages by the names that the rules give them
}

// builtIn reads the generated modules. It compiles nothing, and parses no Rego but the lines that conditions are made of.
var builtIn = sync.OnceValues(func() (*book, error) {
	b := &book{modules: map[string]module{}, shared: map[string]string{}}
	files, err := fs.Glob(rules.Generated, "generated/*.rego")
	if err != nil {
		return nil, err
	}
	b.lib = newLibrary()
	sources := map[string]string{}
	for _, file := range files {
		src, err := fs.ReadFile(rules.Generated, file)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(path.Base(file), ".rego")
		if shared, ok := strings.CutPrefix(name, "lib_"); ok {
			_, rest, _ := bytes.Cut(src, []byte("\n"))
			b.shared["postlint.lib."+shared] = string(src)
			b.lib.add("postlint.lib."+shared, string(rest))
		} else {
			sources[name] = string(src)
		}
	}
	for _, file := range files { // in their order, for the numbers of the bodies
		name := strings.TrimSuffix(path.Base(file), ".rego")
		if src, ok := sources[name]; ok {
			b.add(name, src)
		}
	}
	b.file()
	return b, nil
})

// add takes the bodies of a generated module: the package clause, imports, and behind a line "#= category/name" each rule.
func (b *book) add(name, src string) {
	head, rest, _ := strings.Cut(src, "\n#= ")
	clause, imports, _ := strings.Cut(head, "\n")
	m := module{clause, map[string]string{}}
	for line := range strings.Lines(imports) {
		pkg, alias, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "import data.")), " as ")
		if !ok {
			alias = path.Ext(pkg)[1:]
		}
		m.imports[alias] = pkg
	}
	b.modules[name] = m
	for rule := range strings.SplitSeq(rest, "\n#= ") {
		id, bodies, _ := strings.Cut(rule, "\n")
		for _, lines := range blocks(strings.Split(strings.TrimSpace(bodies), "\n")) {
			when := b.lib.reader("", m.imports, 0).read(within(lines))
			b.bodies = append(b.bodies, body{rule: id, module: name, duty: strings.HasPrefix(lines[0], "duties "), lines: lines, when: when})
		}
	}
}

// within are the lines of a body, between its brackets or behind the one if.
func within(lines []string) []string {
	if len(lines) > 2 {
		return unindented(lines[1 : len(lines)-1])
	}
	_, line, _ := strings.Cut(lines[0], " if ")
	return []string{line}
}

// left are the head of the body from " contains " on, and the lines that its condition leaves to OPA.
func (b *body) left() (head string, lines []line) {
	_, head, _ = strings.Cut(b.lines[0], " ")
	head, _, _ = strings.Cut(head, " if ")
	return head, needed(head, b.when.left)
}

// text is the body from " contains " on, with only those of its lines that its condition leaves to OPA.
func (b *body) text(n int) string {
	head, lines := b.left()
	var out strings.Builder
	out.WriteString(head + " if {\n")
	for _, l := range lines {
		if l.walk > 0 {
			fmt.Fprintf(&out, "\tsome %s in input.%s\n", l.binds, passedKey(n, l.walk))
			continue
		}
		for _, text := range l.text {
			out.WriteString("\t" + text + "\n")
		}
	}
	if len(lines) == 0 {
		out.WriteString("\ttrue\n")
	}
	return out.String() + "}"
}

// passing are the lists that the body sees the elements of that passed.
func (b *body) passing(n int) (list []passing) {
	_, lines := b.left()
	for _, l := range lines {
		if l.walk > 0 {
			list = append(list, passing{ast.StringTerm(passedKey(n, l.walk)), &b.when.walks[l.walk-1]})
		}
	}
	return list
}

// passing is a list of elements that passed.
type passing struct {
	key *ast.Term // of the input
	*walk
}

// passedKey is under which key of the input a body, by its number, finds the elements of one of its walks.
func passedKey(n, walk int) string { return fmt.Sprintf("%s%d_%d", passedPrefix, n, walk) }

const passedPrefix = "passed_"

// source is the module of some of its bodies, each with its number. Shared packages that these do not name are not imported.
func (b *book) source(name string, numbers []int) string {
	var text strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&text, "%s %s\n", b.bodies[n].name(n), b.bodies[n].text(n))
	}
	m := b.modules[name]
	var out strings.Builder
	out.WriteString(m.clause + "\n")
	for alias, pkg := range m.imports {
		if strings.Contains(text.String(), alias+".") {
			fmt.Fprintf(&out, "import data.%s as %s\n", pkg, alias)
		}
	}
	return out.String() + text.String()
}

// file puts the bodies where asked looks for them.
func (b *book) file() {
	b.keyed = map[string]map[string][]int{}
	for name, f := range keyedFields {
		b.keyed[name] = map[string][]int{}
		b.fields = append(b.fields, keyedBodies{f.each, b.keyed[name]})
	}
	listed := map[string]int{}
next:
	for n := range b.bodies {
		walks := b.bodies[n].when.walks
		for _, w := range walks {
			if _, field, key, ok := keyed(w.path); ok {
				b.keyed[field][key] = append(b.keyed[field][key], n)
				continue next
			}
		}
		if len(walks) == 0 {
			b.others = append(b.others, n)
			continue
		}
		i, ok := listed[walks[0].path]
		if !ok {
			i = len(b.listed)
			listed[walks[0].path] = i
			b.listed = append(b.listed, walkers{list: walks[0].list})
		}
		b.listed[i].bodies = append(b.listed[i].bodies, n)
	}
}

// walking lists the bodies that are on and that walk a list under a key of a map of the input, and whose conditions the
// input meets, in order.
func (b *book) walking(p *probe, field string, on []bool) []int {
	var list []int
	keyedFields[field].each(p.in(), func(key string) {
		for _, n := range b.keyed[field][key] {
			if on[n] && b.bodies[n].when.holds(p, reflect.Value{}) {
				list = append(list, n)
			}
		}
	})
	slices.Sort(list)
	return list
}

// asked lists the bodies that are on and whose conditions the input meets, in order.
func (b *book) asked(p *probe, on []bool) []int {
	list := make([]int, 0, 32)
	test := func(numbers []int) {
		for _, n := range numbers {
			if on[n] && b.bodies[n].when.holds(p, reflect.Value{}) {
				list = append(list, n)
			}
		}
	}
	test(b.others)
	for i := range b.listed {
		if b.listed[i].list(p.input).Len() > 0 {
			test(b.listed[i].bodies)
		}
	}
	var bodies map[string][]int
	testKey := func(key string) { test(bodies[key]) }
	for i := range b.fields {
		bodies = b.fields[i].bodies
		b.fields[i].each(p.in(), testKey)
	}
	slices.Sort(list)
	return list
}
