package policy

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// A body of a rule is asked only of the postings for which its plain lines hold. A plain line compares a field of a fact with a
// constant or another field, asks whether it is one of several, walks a list, counts what was found in one, or names a shared
// rule of plain lines. Testing it here takes a hundredth of what OPA takes. The judge is OPA all the same: what a condition lets
// through it evaluates, but for lines that were found to hold, and of a list that a body walks it sees the elements that passed. A line
// that is not understood here is left to OPA, which costs time and never a finding. A test holds what is said against what OPA says of
// all bodies with all their lines on whole lists.

// condition says whether lines can hold.
type condition struct {
	always []test // of the input alone
	arg    []test // of the argument of a shared function
	walks  []walk
	exact  bool // nothing was left to OPA
	each   bool // of a comprehension: it makes an item of each element of its only walk that passes
	// left are the lines that OPA must evaluate where the condition holds: without those that were read exactly and that ask about the
	// input, or about elements of which OPA sees those alone that passed.
	left []line
}

// line is a line that is left to OPA, with those that it goes on for.
type line struct {
	text  []string
	binds string // the name of which nothing more is asked: the line is needed only where others have the name
	walk  int    // the walk that it begins, from 1 on, of whose elements OPA sees those that passed; 0 where it begins none
}

// needed leaves out lines that bind names which neither the head of the body nor other lines have.
func needed(head string, left []line) []line {
	for i := range left {
		name := left[i].binds
		named := name == "" || strings.Contains(head, name) || slices.ContainsFunc(left, func(l line) bool {
			return l.binds != name && slices.ContainsFunc(l.text, func(text string) bool { return strings.Contains(text, name) })
		})
		if !named {
			return needed(head, slices.DeleteFunc(slices.Clone(left), func(l line) bool { return l.binds == name }))
		}
	}
	return left
}

// walk is a list of which one element must pass all tests.
type walk struct {
	path  string                                  // of the list, as it is written
	list  func(input reflect.Value) reflect.Value // invalid where there is no such list
	elem  reflect.Type
	tests []test
	whole bool // the place of the element in the list has a name, so that OPA must see the whole list
}

// test asks about the input and one element of a list of it.
type test func(p *probe, elem reflect.Value) bool

// probe is one posting under test: its input, and what is known by now of the shared rules that take no argument.
type probe struct {
	input  reflect.Value
	shared []answered // by the numbers that the library gave them
}

type answered int8

const (
	unasked answered = iota
	holding
	failing
)

func (p *probe) in() *Input { return p.input.Addr().Interface().(*Input) }

func (l *library) probe(in *Input) *probe {
	return &probe{reflect.ValueOf(in).Elem(), make([]answered, len(l.numbers))}
}

func (c *condition) holds(p *probe, arg reflect.Value) bool {
	if !all(c.always, p, reflect.Value{}) || !all(c.arg, p, arg) {
		return false
	}
	for i := range c.walks {
		if !c.walks[i].holds(p) {
			return false
		}
	}
	return true
}

func all(tests []test, p *probe, elem reflect.Value) bool {
	for _, t := range tests {
		if !t(p, elem) {
			return false
		}
	}
	return true
}

// elements goes through the elements that pass all tests.
func (w *walk) elements(p *probe) iter.Seq[reflect.Value] {
	return func(yield func(reflect.Value) bool) {
		list := w.list(p.input)
		if !list.IsValid() {
			return
		}
		for i := range list.Len() {
			if elem := list.Index(i); all(w.tests, p, elem) && !yield(elem) {
				return
			}
		}
	}
}

func (w *walk) holds(p *probe) bool { return w.count(p, 1) > 0 }

// count is how many elements pass, no more than most.
func (w *walk) count(p *probe, most int) (n int) {
	for range w.elements(p) {
		if n++; n == most {
			break
		}
	}
	return n
}

// passed makes the term of the elements that pass all tests.
func (w *walk) passed(p *probe, names *names) *ast.Term {
	enc := encoderOf(w.elem)
	var terms []*ast.Term
	for elem := range w.elements(p) {
		terms = append(terms, enc(elem, names))
	}
	return ast.NewTerm(ast.NewArray(terms...))
}

// What a test is asked about, where that is no walk.
const (
	ofInput = -1 - iota
	ofArg
)

// question is a test and what it is asked about: the element of a walk, or one of the above.
type question struct {
	test
	of     int
	exact  bool
	choice string // the name of several constants of which it asks about any
}

// variable is what a name stands for. Where that is not known it has no type.
type variable struct {
	of     int
	typ    reflect.Type
	choice []string // the constants of which it may be any, where it walks a list of those
	asked  bool     // a line asked about the choice: another one would ask about the same one
}

// reader reads the lines of one body, as opa fmt writes them.
type reader struct {
	lib     *library
	self    string                // the shared package that the body stands in, "" for a rule
	imports map[string]string     // shared packages by the names that the module gives them
	vars    map[string]variable   // what is bound so far
	found   map[string]*condition // of lists made by comprehensions: what holds where one is not empty
	depth   int                   // of shared rules that name each other
}

// deepest is how deep shared rules may name each other before they are left to OPA. They cannot be recursive in Rego.
const deepest = 8

func (l *library) reader(self string, imports map[string]string, depth int) *reader {
	return &reader{lib: l, self: self, imports: imports, depth: depth, vars: map[string]variable{}, found: map[string]*condition{}}
}

func (r *reader) read(lines []string) *condition {
	c := &condition{exact: true}
	for _, block := range blocks(lines) {
		l, done := r.line(c, block[0], block[1:])
		if !done {
			l.text = block
			c.left = append(c.left, l)
		}
	}
	return c
}

// line adds what a line asks, inner being the lines that it goes on for. It is done where OPA need not see the line.
func (r *reader) line(c *condition, text string, inner []string) (l line, done bool) {
	if name, value, ok := strings.Cut(text, " := "); ok {
		r.vars[name] = variable{}
		if t := defined(value); t != nil { // what is bound to nothing fails
			c.always = append(c.always, t)
		} else if !r.comprehension(name, value, inner) {
			c.exact = false
			return line{}, false
		}
		return line{binds: name}, false
	}
	if walked, ok := strings.CutPrefix(text, "some "); ok && len(inner) == 0 {
		return r.some(c, walked), false
	}
	var q question
	if len(inner) == 0 {
		q = r.plain(text)
	}
	done = q.exact && q.choice == ""
	switch {
	case q.test == nil:
	case q.of == ofInput:
		c.always = append(c.always, q.test)
	case q.of == ofArg:
		c.arg = append(c.arg, q.test)
	default:
		w := &c.walks[q.of]
		w.tests = append(w.tests, q.test)
		done = done && !w.whole
	}
	if !q.exact {
		c.exact = false
		return line{}, false
	}
	return line{binds: q.choice}, done
}

// some reads "x in input.pay", "i, x in input.pay" and `x in ["a", "b"]`.
func (r *reader) some(c *condition, text string) line {
	names, path, ok := strings.Cut(text, " in ")
	last := ""
	for name := range strings.SplitSeq(names, ", ") {
		r.vars[name] = variable{}
		last = name
	}
	if choice := stringsOf(path); choice != nil && last == names {
		r.vars[last] = variable{choice: choice}
		return line{binds: last}
	}
	list, elem := listAt(path)
	if !ok || list == nil || strings.Trim(last, letters) != "" {
		c.exact = false
		return line{}
	}
	r.vars[last] = variable{of: len(c.walks), typ: elem}
	c.walks = append(c.walks, walk{path: path, list: list, elem: elem, whole: last != names})
	if last != names {
		return line{}
	}
	return line{binds: last, walk: len(c.walks)}
}

// chooses says whether a line walks a list of constants.
func (r *reader) chooses() bool {
	for _, v := range r.vars {
		if v.choice != nil {
			return true
		}
	}
	return false
}

const letters = "abcdefghijklmnopqrstuvwxyz_"

// comprehension reads a list or a set that a name is bound to, on one line or several, and remembers what it takes for it not to be
// empty. What else a name is bound to is not known; that it is defined is left to OPA.
func (r *reader) comprehension(name, value string, inner []string) bool {
	open, rest, ok := strings.Cut(value, " |")
	if !ok || strings.Trim(open[:1], "[{") != "" {
		return false
	}
	lines := strings.Split(strings.TrimRight(strings.TrimPrefix(rest, " "), "]}"), "; ")
	if len(inner) > 0 {
		lines = unindented(inner[:len(inner)-1])
	}
	within := r.lib.reader(r.self, r.imports, r.depth)
	for v := range r.vars {
		within.vars[v] = variable{}
	}
	c := within.read(lines)
	c.each = open[0] == '[' && len(c.walks) == 1 && !within.chooses()
	r.found[name] = c
	return true
}

// plain reads a line that asks one question. The test is nil where it does not.
func (r *reader) plain(line string) question {
	if positive, ok := strings.CutPrefix(line, "not "); ok {
		q := r.plain(positive)
		if q.test == nil || !q.exact || q.choice != "" { // "not" of any of several is "not all of them"
			return question{}
		}
		holds := q.test
		q.test = func(p *probe, elem reflect.Value) bool { return !holds(p, elem) }
		return q
	}
	if q := r.count(line); q.test != nil {
		return q
	}
	if field, set, ok := strings.Cut(strings.TrimSuffix(line, "}"), " in {"); ok {
		return r.member(field, set)
	}
	if args, ok := strings.CutPrefix(strings.TrimSuffix(line, ")"), "contains("); ok {
		return r.contains(args)
	}
	for _, op := range operators {
		if left, right, ok := strings.Cut(line, op.text); ok {
			return r.compare(left, right, op.holds)
		}
	}
	if t := defined(line); t != nil {
		return question{test: t, of: ofInput, exact: true}
	}
	if v := r.operand(line); v.get != nil {
		return question{test: func(p *probe, elem reflect.Value) bool { return v.get(p.input, elem) != no }, of: v.of, exact: true}
	}
	return r.call(line)
}

// count reads "count(x) == 0", "count(x) > 0" and "count(x) == 1" of a comprehension.
func (r *reader) count(line string) question {
	name, rest, _ := strings.Cut(strings.TrimPrefix(line, "count("), ")")
	found := r.found[name]
	switch {
	case found == nil:
	case rest == " > 0":
		return question{test: func(p *probe, _ reflect.Value) bool { return found.holds(p, reflect.Value{}) }, of: ofInput, exact: found.exact}
	case rest == " == 0" && found.exact:
		return question{test: func(p *probe, _ reflect.Value) bool { return !found.holds(p, reflect.Value{}) }, of: ofInput, exact: true}
	case rest == " == 1" && found.exact && found.each:
		return question{test: func(p *probe, _ reflect.Value) bool {
			return found.holds(p, reflect.Value{}) && found.walks[0].count(p, 2) == 1
		}, of: ofInput, exact: true}
	}
	return question{}
}

// member reads `pay.kind in {"range", "single"}`.
func (r *reader) member(field, set string) question {
	v := r.operand(field)
	if v.get == nil {
		return question{}
	}
	var list []scalar
	for item := range strings.SplitSeq(set, ", ") {
		c, ok := constant(item)
		if !ok {
			return question{}
		}
		list = append(list, c)
	}
	return question{test: func(p *probe, elem reflect.Value) bool {
		return slices.Contains(list, v.get(p.input, elem))
	}, of: v.of, exact: true}
}

// contains reads what stands between the brackets of `contains(pay.text, "Equity")` and of "contains(pay.text, word)", where word is
// one of several constants.
func (r *reader) contains(args string) question {
	field, part, _ := strings.Cut(args, ", ")
	v, name := r.operand(field), r.vars[part]
	q := question{of: v.of, exact: !name.asked}
	parts := name.choice
	if c, ok := constant(part); ok && c.rank == rankString {
		parts = []string{c.str}
	}
	if v.get == nil || parts == nil {
		return question{}
	}
	if name.choice != nil {
		q.choice, name.asked = part, true
		r.vars[part] = name
	}
	q.test = func(p *probe, elem reflect.Value) bool {
		s := v.get(p.input, elem)
		return s.rank == rankString && slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s.str, part) })
	}
	return q
}

var operators = []struct {
	text  string
	holds func(int) bool
}{
	{" == ", func(c int) bool { return c == 0 }},
	{" != ", func(c int) bool { return c != 0 }},
	{" >= ", func(c int) bool { return c >= 0 }},
	{" <= ", func(c int) bool { return c <= 0 }},
	{" > ", func(c int) bool { return c > 0 }},
	{" < ", func(c int) bool { return c < 0 }},
}

func (r *reader) compare(left, right string, holds func(int) bool) question {
	a, b := r.operand(left), r.operand(right)
	of := a.of
	if of == ofInput {
		of = b.of
	}
	if a.get == nil || b.get == nil || a.of != of && a.of != ofInput || b.of != of && b.of != ofInput {
		return question{}
	}
	return question{test: func(p *probe, elem reflect.Value) bool {
		return holds(a.get(p.input, elem).compare(b.get(p.input, elem)))
	}, of: of, exact: true}
}

// call reads the name of a shared rule, with one variable as its argument or without any: "stated.figure", "said.plainly(term)".
func (r *reader) call(line string) question {
	name, arg, function := strings.Cut(strings.TrimSuffix(line, ")"), "(")
	pkg := r.self
	if alias, rule, ok := strings.Cut(name, "."); ok {
		if _, bound := r.vars[alias]; bound {
			return question{}
		}
		pkg, name = r.imports[alias], rule
	}
	bodies := r.lib.rules[pkg+"."+name]
	param := r.vars[arg]
	if len(bodies) == 0 || r.depth == deepest || function && param.typ == nil {
		return question{}
	}
	either, exact := make([]*condition, 0, len(bodies)), true
	for _, b := range bodies {
		within := r.lib.reader(pkg, nil, r.depth+1)
		if function {
			within.vars[b.param] = variable{of: ofArg, typ: param.typ}
		}
		c := within.read(b.lines)
		either, exact = append(either, c), exact && c.exact
	}
	holds := func(p *probe, elem reflect.Value) bool {
		return slices.ContainsFunc(either, func(c *condition) bool { return c.holds(p, elem) })
	}
	if function {
		return question{test: holds, of: param.of, exact: exact}
	}
	return question{test: r.lib.once(pkg+"."+name, holds), of: ofInput, exact: exact}
}

// once is a test of a shared rule that takes no argument, which is asked once of a posting.
func (l *library) once(id string, holds test) test {
	n, ok := l.numbers[id]
	if !ok {
		n = len(l.numbers)
		l.numbers[id] = n
	}
	return func(p *probe, elem reflect.Value) bool {
		if p.shared[n] == unasked {
			p.shared[n] = failing
			if holds(p, elem) {
				p.shared[n] = holding
			}
		}
		return p.shared[n] == holding
	}
}

// library holds the true-or-nothing rules of rules/lib by "package.name": their bodies, of which each has the same parameters.
type library struct {
	rules   map[string][]sharedBody
	numbers map[string]int // of those that take no argument and that a rule names
}

func newLibrary() *library { return &library{map[string][]sharedBody{}, map[string]int{}} }

type sharedBody struct {
	param string // "" where it has none
	lines []string
}

// add reads the rules of a shared package. Those with a value, an else or several parameters are left to OPA.
func (l *library) add(pkg, src string) {
	left := map[string]bool{}
	for _, lines := range blocks(strings.Split(strings.TrimSpace(src), "\n")) {
		first, last := lines[0], lines[len(lines)-1]
		name := first[:len(first)-len(strings.TrimLeft(first, letters))]
		head, body, ok := strings.Cut(first[len(name):], " if ")
		param := strings.Trim(head, "()")
		id := pkg + "." + name
		switch {
		case !ok || head != "" && head != "("+param+")" || strings.Trim(param, letters) != "" || body == "{" && last != "}":
			left[id] = true
		case body == "{":
			l.rules[id] = append(l.rules[id], sharedBody{param, unindented(lines[1 : len(lines)-1])})
		default:
			l.rules[id] = append(l.rules[id], sharedBody{param, []string{body}})
		}
	}
	for id := range left {
		delete(l.rules, id)
	}
}

// blocks parts lines where one begins that is neither indented nor a closing bracket.
func blocks(lines []string) [][]string {
	var out [][]string
	for i, line := range lines {
		if i == 0 || !strings.ContainsAny(line[:1], "\t]})") {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], line)
	}
	return out
}

func unindented(lines []string) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = strings.TrimPrefix(lines[i], "\t")
	}
	return out
}
