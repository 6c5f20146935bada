// Package policy judges facts by Rego. It is the only room that imports OPA.
//
// Facts enter as an ast.Value built straight from the Go value; one query over all category packages runs through topdown
// without the rego package (a quarter of the cost, measured on 60 rules); what the rules say is joined with their
// METADATA and the posting's spans, and leaves as findings and checks. It knows no HTML and no configuration.
package policy

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/finding"
)

// Engine holds rules, and compiles them when they are first asked. It is safe for use by many goroutines.
//
// Compiling is most of a start. So the first posting compiles only what is asked about it, a few bodies of rules; the first one
// that needs more compiles all.
type Engine struct {
	book    *book
	store   storage.Store
	metrics metrics.Metrics
	rules   map[string]*catalog.Rule
	duties  map[string]*catalog.Rule // the rule that speaks of a duty
	on      []bool                   // whether the rules of the book's bodies are on, by the bodies' numbers

	mu    sync.Mutex
	first atomic.Pointer[program] // what the first posting asked for
	whole atomic.Pointer[program] // all rules
	own   *program                // rules that are not built in, all of them asked of each posting
}

// program is a number of compiled rules. It is not changed once it is compiled.
type program struct {
	*Engine
	compiler *ast.Compiler
	sets     []set // by the numbers of their bodies; those that are not compiled have no expr
}

// set is one partial set that the query asks for.
type set struct {
	path  string // "postlint.pay.findings_2"
	rule  string // id, or the file of a rule of one's own
	v     ast.Var
	duty  bool
	reads reads // of the input
	// passing are the lists of which the set sees the elements that passed.
	passing []passing
	expr    *ast.Expr // "s3 = data.postlint.pay.findings_2"
}

// Hit is one tuple of a rule's findings: the rule, the fact, the arguments of the message.
type Hit struct {
	Rule *catalog.Rule
	Ref  int
	Args []string
}

// Duty is one tuple of a rule's duties.
type Duty struct {
	Row     string // row of the law table and the duty, "us-ca-2026/pay_range"
	Verdict finding.Verdict
	Why     string
	Ref     int    // the place that brings the row in
	How     string // how the row reaches the posting, a name of catalog.Reaches; "" where the reason says it
	At      int    // the fact that the finding points at; 0 is the posting as a whole
}

// Judgement is all that the rules say of one posting, in a fixed order.
type Judgement struct {
	Hits   []Hit
	Duties []Duty
}

// New makes an engine of the built-in rules for which on answers true. Nothing else is ever compiled.
func New(on func(*catalog.Rule) bool) (*Engine, error) {
	book, err := builtIn()
	if err != nil {
		return nil, err
	}
	e := &Engine{book: book, metrics: metrics.NoOp(), rules: map[string]*catalog.Rule{}, duties: map[string]*catalog.Rule{}}
	all := catalog.Rules()
	for i := range all {
		if r := &all[i]; on(r) {
			e.rules[r.ID] = r
			for _, d := range r.Duties {
				e.duties[d] = r
			}
		}
	}
	e.on = make([]bool, len(book.bodies))
	for n := range book.bodies {
		e.on[n] = e.rules[book.bodies[n].rule] != nil
	}
	e.store = inmem.New()
	return e, nil
}

// program is a program that holds all bodies that are asked.
func (e *Engine) program(asked []int) (*program, error) {
	if p := e.whole.Load(); p != nil {
		return p, nil
	}
	if p := e.first.Load(); p != nil && p.covers(asked) {
		return p, nil
	}
	if len(asked) == 0 {
		return &program{Engine: e}, nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if p := e.whole.Load(); p != nil {
		return p, nil
	}
	into := &e.first
	if p := e.first.Load(); p != nil {
		if p.covers(asked) { // compiled while this one waited
			return p, nil
		}
		asked, into = e.all(), &e.whole
	}
	p, err := e.compile(asked)
	if err == nil {
		into.Store(p)
	}
	return p, err
}

// all lists the bodies of the rules that are on.
func (e *Engine) all() []int {
	var list []int
	for n, on := range e.on {
		if on {
			list = append(list, n)
		}
	}
	return list
}

// Reads says whether a rule that is on walks the list under a key of a map of the input. Of rules of one's own nobody knows.
func (e *Engine) Reads(field, key string) bool {
	return slices.ContainsFunc(e.book.keyed[field][key], func(n int) bool { return e.on[n] })
}

func (p *program) covers(asked []int) bool {
	for _, n := range asked {
		if p.sets[n].expr == nil {
			return false
		}
	}
	return true
}

// compile compiles bodies by their numbers. What only checks is skipped, as the tests of the rules run all of it, type check
// against the input's schema included; and so is what rewrites things that the built-in rules have none of: template strings,
// print calls, with, metadata calls.
func (e *Engine) compile(bodies []int) (*program, error) {
	p := &program{Engine: e, sets: make([]set, len(e.book.bodies))}
	modules, err := e.modules(bodies)
	if err != nil {
		return nil, err
	}
	p.compiler = ast.NewCompiler().WithCapabilities(Capabilities()).WithSkipStages(
		ast.StageCheckTypes, ast.StageCheckUnusedImports, ast.StageCheckDuplicateImports, ast.StageCheckKeywordOverrides,
		ast.StageCheckRuleConflicts, ast.StageCheckVoidCalls, ast.StageCheckDeprecatedBuiltins, ast.StageBuildRequiredCapabilities,
		ast.StageCheckUndefinedFuncs, ast.StageCheckSafetyRuleHeads, ast.StageCheckRecursion, ast.StageCheckUnsafeBuiltins,
		ast.StageParseMetadataBlocks, ast.StageSetAnnotationSet, ast.StageRewriteRegoMetadataCalls,
		ast.StageRewriteTestRulesForTracing, ast.StageRewriteTemplateStrings, ast.StageRewritePrintCalls,
		ast.StageRewriteWithValues, ast.StageBuildComprehensionIndices,
	)
	if p.compiler.Compile(modules); p.compiler.Failed() {
		return nil, p.compiler.Errors
	}
	fields := readsBySet(p.compiler.Modules)
	for _, n := range bodies {
		b := &e.book.bodies[n]
		pkg := strings.TrimPrefix(modules[b.module].Package.Path.String(), "data.")
		s := set{path: pkg + "." + b.name(n), rule: b.rule, duty: b.duty, v: ast.Var("s" + strconv.Itoa(n))}
		s.expr, s.reads, s.passing = s.comprehension(p.compiler.Modules[b.module], b.name(n)), fields[s.path], b.passing(n)
		p.sets[n] = s
	}
	return p, nil
}

// modules parses modules that hold the bodies, and the shared packages that these import.
func (e *Engine) modules(bodies []int) (map[string]*ast.Module, error) {
	byModule := map[string][]int{}
	for _, n := range bodies {
		name := e.book.bodies[n].module
		byModule[name] = append(byModule[name], n)
	}
	modules := make(map[string]*ast.Module, len(byModule))
	parse := func(name, src string) (err error) {
		modules[name], err = parseModule(name, src)
		return err
	}
	for name, numbers := range byModule {
		if err := parse(name, e.book.source(name, numbers)); err != nil {
			return nil, err
		}
		for _, imp := range modules[name].Imports {
			pkg := strings.TrimPrefix(imp.Path.String(), "data.")
			if modules[pkg] != nil {
				continue
			}
			if err := parse(pkg, e.book.shared[pkg]); err != nil {
				return nil, err
			}
		}
	}
	return modules, nil
}

// comprehension makes the expression that asks for the set of one compiled body: the body itself in a set comprehension. It gives the
// same answers as the reference to the set, without the walk to the rule and the caches of rules, which take longer than most bodies.
func (s *set) comprehension(m *ast.Module, name string) *ast.Expr {
	r := m.Rules[slices.IndexFunc(m.Rules, func(r *ast.Rule) bool { return r.Head.Name == ast.Var(name) })]
	return ast.Equality.Expr(ast.NewTerm(s.v), ast.SetComprehensionTerm(r.Head.Key, r.Body))
}

// query makes the expression that asks for the set.
func (s *set) query() *ast.Expr {
	ref := ast.Ref{ast.DefaultRootDocument}
	for part := range strings.SplitSeq(s.path, ".") {
		ref = append(ref, ast.StringTerm(part))
	}
	return ast.Equality.Expr(ast.NewTerm(s.v), ast.NewTerm(ref))
}

// Judge asks all rules about the facts; no options are the defaults of the built-in rules. A rule that fails is named by the error;
// the others' answers are returned with it.
func (e *Engine) Judge(ctx context.Context, f *facts.Facts, o *Options) (*Judgement, error) {
	in := &Input{Facts: *f, Law: Reach(f), Limits: Limits(f), Options: cmp.Or(o, defaults())}
	if e.own != nil {
		j, err := e.own.judge(ctx, in, nil, e.own.sets)
		if j != nil {
			j.tidy()
		}
		return j, err
	}
	whole := in.Law
	var others map[string][]string
	in.Law, others = alike(in.Law)
	p := e.book.lib.probe(in)
	j, err := e.ask(ctx, p, e.book.asked(p, e.on))
	if j != nil {
		j.spread(others)
		e.otherwise(whole, j)
		j.tidy()
	}
	return j, err
}

// JudgeRepeats asks the rules that compare postings about one that repeats earlier ones. Rules of one's own do so in a folder
// duplicates.
func (e *Engine) JudgeRepeats(ctx context.Context, f *facts.Facts, o *Options, repeats map[string][]repeat.Fact) (*Judgement, error) {
	in := &Input{Facts: *f, Repeats: repeats, Options: cmp.Or(o, defaults())}
	if e.own != nil {
		j, err := e.own.judge(ctx, in, nil, e.own.sets)
		if j != nil {
			j.Hits = slices.DeleteFunc(j.Hits, func(h Hit) bool { return !h.Rule.ComparesPostings() })
			j.tidy()
		}
		return j, err
	}
	p := e.book.lib.probe(in)
	j, err := e.ask(ctx, p, e.book.walking(p, "repeats", e.on))
	if j != nil {
		j.tidy()
	}
	return j, err
}

// ask asks bodies by their numbers.
func (e *Engine) ask(ctx context.Context, about *probe, asked []int) (*Judgement, error) {
	p, err := e.program(asked)
	if err != nil {
		return nil, err
	}
	sets := make([]set, len(asked))
	for i, n := range asked {
		sets[i] = p.sets[n]
	}
	return p.judge(ctx, about.in(), about, sets)
}

// spread says of the rows that others stood for what was said of these.
func (j *Judgement) spread(others map[string][]string) {
	for _, d := range j.Duties {
		for _, row := range others[d.Row] {
			d.Row = row
			j.Duties = append(j.Duties, d)
		}
	}
}

// otherwise adds the verdicts that rules have where none of their bodies says a graver one.
func (e *Engine) otherwise(law map[string][]Due, j *Judgement) {
	more := 0
	for _, list := range law {
		more += len(list)
	}
	j.Duties = slices.Grow(j.Duties, more)
	for duty, list := range law {
		r := e.duties[duty]
		if r == nil || r.Otherwise == nil {
			continue
		}
		for i := range list {
			j.Duties = append(j.Duties, Duty{Row: list[i].Row, Verdict: r.Otherwise.Verdict, Why: r.Otherwise.Why, Ref: list[i].Ref})
		}
	}
}

// judge asks the sets. The probe is of the same input; sets of whole lists need none.
func (p *program) judge(ctx context.Context, in *Input, about *probe, sets []set) (*Judgement, error) {
	j := &Judgement{}
	if len(sets) == 0 {
		return j, nil
	}
	query := make(ast.Body, len(sets))
	var read reads
	for i := range sets {
		query[i] = sets[i].expr
		read.add(&sets[i].reads)
	}
	var passed [][2]*ast.Term
	for i := range sets {
		for _, list := range sets[i].passing {
			passed = append(passed, [2]*ast.Term{list.key, list.passed(about, &read.names)})
		}
	}
	input := encode(in, read, passed)
	txn, err := p.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer p.store.Abort(ctx, txn)
	if err = p.run(ctx, txn, input, query, sets, j); err == nil {
		return j, nil
	}
	// Some rule failed. Ask each set alone, so that one broken rule loses no finding of the others.
	*j = Judgement{}
	var errs []error
	for i := range sets {
		if err := p.run(ctx, txn, input, query[i:i+1], sets[i:i+1], j); err != nil {
			errs = append(errs, fmt.Errorf("the rule %s failed: %w", sets[i].rule, err))
		}
	}
	return j, errors.Join(errs...)
}

// tidy orders the answers. What two bodies of a rule say alike is said once.
func (j *Judgement) tidy() {
	slices.SortFunc(j.Hits, func(a, b Hit) int {
		return cmp.Or(strings.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(a.Ref, b.Ref), slices.Compare(a.Args, b.Args))
	})
	j.Hits = slices.CompactFunc(j.Hits, func(a, b Hit) bool {
		return a.Rule == b.Rule && a.Ref == b.Ref && slices.Equal(a.Args, b.Args)
	})
	slices.SortFunc(j.Duties, func(a, b Duty) int {
		return cmp.Or(strings.Compare(a.Row, b.Row), cmp.Compare(a.Verdict, b.Verdict), strings.Compare(a.Why, b.Why),
			cmp.Compare(a.Ref, b.Ref), strings.Compare(a.How, b.How), cmp.Compare(a.At, b.At))
	})
	j.Duties = slices.Compact(j.Duties)
}

func (p *program) run(ctx context.Context, txn storage.Transaction, input *ast.Term, query ast.Body, sets []set, j *Judgement) error {
	q := topdown.NewQuery(query).WithCompiler(p.compiler).WithStore(p.store).WithTransaction(txn).WithInput(input).
		WithMetrics(p.metrics).WithStrictBuiltinErrors(true)
	return q.Iter(ctx, func(r topdown.QueryResult) error {
		for i := range sets {
			t := r[sets[i].v]
			if t == nil {
				continue
			}
			answers, ok := t.Value.(ast.Set)
			if !ok {
				return fmt.Errorf("%s is no set", sets[i].path)
			}
			for _, a := range answers.Slice() {
				if err := p.take(&sets[i], a, j); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// take reads one tuple.
func (e *Engine) take(s *set, t *ast.Term, j *Judgement) error {
	a, ok := t.Value.(*ast.Array)
	if !ok || a.Len() < 2 {
		return fmt.Errorf("%s: %v is no [id, ref, …]", s.path, t)
	}
	if s.duty {
		if a.Len() != 4 && a.Len() != 6 {
			return fmt.Errorf("%s: %v is neither [row, verdict, why, ref] nor [row, verdict, why, ref, how, at]", s.path, t)
		}
		d := Duty{Row: text(a.Elem(0)), Verdict: finding.Verdict(text(a.Elem(1))), Why: text(a.Elem(2)), Ref: number(a.Elem(3))}
		if a.Len() == 6 {
			d.How, d.At = text(a.Elem(4)), number(a.Elem(5))
		}
		j.Duties = append(j.Duties, d)
		return nil
	}
	rule := e.rules[text(a.Elem(0))]
	if rule == nil {
		return fmt.Errorf("%s: %v carries no id of a rule", s.path, t)
	}
	h := Hit{Rule: rule, Ref: number(a.Elem(1))}
	for i := 2; i < a.Len(); i++ {
		h.Args = append(h.Args, text(a.Elem(i)))
	}
	j.Hits = append(j.Hits, h)
	return nil
}

func text(t *ast.Term) string {
	switch v := t.Value.(type) {
	case ast.String:
		return string(v)
	case ast.Number:
		return string(v)
	case ast.Null:
		return ""
	}
	return t.String()
}

func number(t *ast.Term) int {
	if n, ok := t.Value.(ast.Number); ok {
		if i, ok := n.Int(); ok {
			return i
		}
	}
	return 0
}

// Capabilities are the built-in functions that rules may call: none that reach the network, the clock, the environment or
// chance, and none that parse Rego or trace. They are shared: callers must not change them.
var Capabilities = sync.OnceValue(func() *ast.Capabilities {
	c := *ast.CapabilitiesForThisVersion()
	c.Builtins = slices.DeleteFunc(slices.Clone(c.Builtins), func(b *ast.Builtin) bool {
		return b.Nondeterministic || slices.Contains(forbidden, b.Name) || strings.HasPrefix(b.Name, "net.") || strings.HasPrefix(b.Name, "io.jwt")
	})
	c.AllowNet = []string{}
	return &c
})

var forbidden = []string{"http.send", "opa.runtime", "rego.parse_module", "trace", "time.now_ns", "rand.intn", "uuid.rfc4122", "walk"}
