// Package policy judges facts by Rego. It is the only room that imports OPA.
//
// Facts enter as an ast.Value built straight from the Go value; one query over all category packages runs through topdown
// without the rego package (a quarter of the cost, measured on 60 rules); what the rules say is joined with their
// METADATA and the posting's spans, and leaves as findings and checks. It knows no HTML and no configuration.
package policy

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
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
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/rules"
)

// Engine holds rules, and compiles them when they are first asked. It is safe for use by many goroutines.
//
// Compiling is most of a start. So the first posting compiles only what is asked about it, which for one posting is less
// than half of all; the first one that needs more compiles the rest.
type Engine struct {
	store   storage.Store
	metrics metrics.Metrics
	rules   map[string]*catalog.Rule
	duties  map[string]*catalog.Rule // the rule that speaks of a duty

	mu    sync.Mutex
	first atomic.Pointer[program] // what the first posting asked for
	whole atomic.Pointer[program] // all rules
}

// program is a number of compiled rules. It is not changed once it is compiled.
type program struct {
	*Engine
	compiler *ast.Compiler
	encode   inputEncoder
	sets     []set
	guards   map[int]bool // the guards whose rules it holds; nil is all
}

// set is one partial set that the query asks for.
type set struct {
	path  string // "postlint.pay.findings_2"
	v     ast.Var
	duty  bool
	file  string            // that a rule of one's own stands in, "" for the built-in ones
	holds func(*Input) bool // the list that its rules walk is not empty
	reads uint64            // the fields of the input that its rules read
	expr  *ast.Expr         // "s3 = data.postlint.pay.findings_2"
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
	e := &Engine{metrics: metrics.NoOp(), rules: map[string]*catalog.Rule{}, duties: map[string]*catalog.Rule{}}
	all := catalog.Rules()
	for i := range all {
		if r := &all[i]; on(r) {
			e.rules[r.ID] = r
			for _, d := range r.Duties {
				e.duties[d] = r
			}
		}
	}
	e.store = inmem.New()
	return e, nil
}

// program is a program that holds all rules that are asked about the input.
func (e *Engine) program(in *Input) (*program, error) {
	if p := e.whole.Load(); p != nil {
		return p, nil
	}
	if p := e.first.Load(); p != nil && p.covers(in) {
		return p, nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if p := e.whole.Load(); p != nil {
		return p, nil
	}
	guards := map[int]bool(nil)
	into := &e.whole
	switch p := e.first.Load(); {
	case p == nil:
		guards, into = guardsFor(in), &e.first
	case p.covers(in): // compiled while this one waited
		return p, nil
	}
	p, err := e.compile(guards)
	if err == nil {
		into.Store(p)
	}
	return p, err
}

// guardsFor are the guards whose lists hold something.
func guardsFor(in *Input) map[int]bool {
	out := map[int]bool{}
	for i, holds := range guardFuncs() {
		if holds(in) {
			out[i] = true
		}
	}
	return out
}

func (p *program) covers(in *Input) bool {
	for i, holds := range guardFuncs() {
		if !p.guards[i] && holds(in) {
			return false
		}
	}
	return true
}

// guardFuncs are the guards of the catalogue as functions.
var guardFuncs = sync.OnceValue(func() []func(*Input) bool {
	var out []func(*Input) bool
	for _, g := range catalog.Guards() {
		out = append(out, holds(g))
	}
	return out
})

// compile compiles the rules behind the guards, all of them where guards is nil. What only checks is skipped, as the tests of
// the rules run all of it, type check against the input's schema included; and so is what rewrites things that the built-in
// rules have none of: template strings, print calls, with, metadata calls.
func (e *Engine) compile(guards map[int]bool) (*program, error) {
	p := &program{Engine: e, guards: guards}
	modules, err := p.modules()
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
	p.encode = plan(named(modules))
	p.ask(modules)
	return p, nil
}

// modules parses the generated modules of the categories that have a rule on, without the rules that are off.
func (p *program) modules() (map[string]*ast.Module, error) {
	opts := ast.ParserOptions{Capabilities: Capabilities(), RegoVersion: ast.RegoV1}
	files, err := fs.Glob(rules.Generated, "generated/*.rego")
	if err != nil {
		return nil, err
	}
	modules := make(map[string]*ast.Module, len(files))
	for _, file := range files {
		src, err := fs.ReadFile(rules.Generated, file)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(strings.TrimPrefix(file, "generated/"), ".rego")
		text, some := p.only(src, strings.HasPrefix(name, "lib_"))
		if !some {
			continue
		}
		m, err := ast.ParseModuleWithOpts(name, text, opts)
		if err != nil {
			return nil, err
		}
		modules[name] = m
	}
	return modules, nil
}

// only keeps the parts of a module whose rule is on and stands behind one of the guards. Imports that no kept rule uses go too: compiling them is strict.
func (p *program) only(src []byte, lib bool) (string, bool) {
	if lib {
		return string(src), true
	}
	parts := bytes.Split(src, []byte("\n#= "))
	var body bytes.Buffer
	kept := false
	for _, part := range parts[1:] {
		id, rest, _ := bytes.Cut(part, []byte("\n"))
		if p.Engine.rules[string(id)] != nil && p.wants(rest) {
			body.Write(rest)
			body.WriteByte('\n')
			kept = true
		}
	}
	return string(parts[0]) + "\n" + body.String(), kept
}

// wants says whether the program takes a rule, by the number of the set that its first head names: "findings_12 contains".
func (p *program) wants(rule []byte) bool {
	if p.guards == nil {
		return true
	}
	head, _, _ := bytes.Cut(rule, []byte(" contains "))
	n, err := strconv.Atoi(string(head[bytes.LastIndexByte(head, '_')+1:]))
	return err != nil || p.guards[n]
}

// ask builds the one query that names the sets of all categories.
func (p *program) ask(modules map[string]*ast.Module) {
	have := map[string]bool{}
	for name, m := range modules {
		if strings.HasPrefix(name, "lib_") {
			continue
		}
		for _, r := range m.Rules {
			have[strings.TrimPrefix(m.Package.Path.String(), "data.")+"."+string(r.Head.Name)] = true
		}
	}
	for path := range have {
		name := path[strings.LastIndexByte(path, '.')+1:]
		kind, n, ok := strings.Cut(name, "_")
		guard, err := strconv.Atoi(n)
		if ok && err == nil && (kind == "findings" || kind == "duties") {
			p.sets = append(p.sets, set{path: path, duty: kind == "duties", holds: guardFuncs()[guard]})
		}
	}
	slices.SortFunc(p.sets, func(a, b set) int { return strings.Compare(a.path, b.path) })
	fields := reads(p.compiler.Modules)
	for i := range p.sets {
		s := &p.sets[i]
		s.v = ast.Var("s" + strconv.Itoa(i))
		s.expr, s.reads = s.query(), fields[s.path]
	}
}

// query makes the expression that asks for the set.
func (s *set) query() *ast.Expr {
	ref := ast.Ref{ast.DefaultRootDocument}
	for part := range strings.SplitSeq(s.path, ".") {
		ref = append(ref, ast.StringTerm(part))
	}
	return ast.Equality.Expr(ast.NewTerm(s.v), ast.NewTerm(ref))
}

// holds says whether a list of facts holds anything. A list that is not known here counts as one that does: the rules
// themselves decide.
func holds(guard string) func(*Input) bool {
	if class, ok := strings.CutPrefix(guard, `links["`); ok {
		class = strings.TrimSuffix(class, `"]`)
		return func(f *Input) bool { return len(f.Links[class]) > 0 }
	}
	if table, ok := strings.CutPrefix(guard, `terms["`); ok {
		table = strings.TrimSuffix(table, `"]`)
		return func(f *Input) bool { return len(f.Terms[table]) > 0 }
	}
	if duty, ok := strings.CutPrefix(guard, `law["`); ok {
		duty = strings.TrimSuffix(duty, `"]`)
		return func(f *Input) bool { return len(f.Law[duty]) > 0 }
	}
	switch guard {
	case "sections":
		return func(f *Input) bool { return len(f.Sections) > 0 }
	case "pay":
		return func(f *Input) bool { return len(f.Pay) > 0 }
	case "places":
		return func(f *Input) bool { return len(f.Places) > 0 }
	case "notices":
		return func(f *Input) bool { return len(f.Notices) > 0 }
	case "cuts":
		return func(f *Input) bool { return len(f.Cuts) > 0 }
	case "dates":
		return func(f *Input) bool { return len(f.Dates) > 0 }
	case "open":
		return func(f *Input) bool { return len(f.Open) > 0 }
	case "ignores":
		return func(f *Input) bool { return len(f.Ignores) > 0 }
	case "targets":
		return func(f *Input) bool { return len(f.Targets) > 0 }
	}
	return func(*Input) bool { return true }
}

// Judge asks all rules about the facts. A rule that fails is named by the error; the others' answers are returned with it.
func (e *Engine) Judge(ctx context.Context, f *facts.Facts) (*Judgement, error) {
	in := &Input{*f, Reach(f)}
	p, err := e.program(in)
	if err != nil {
		return nil, err
	}
	return p.judge(ctx, in)
}

func (p *program) judge(ctx context.Context, in *Input) (*Judgement, error) {
	j := &Judgement{}
	asked := make([]set, 0, len(p.sets))
	query := make(ast.Body, 0, len(p.sets))
	fields := uint64(0)
	for i := range p.sets {
		if s := &p.sets[i]; s.holds(in) {
			query = append(query, s.expr)
			asked = append(asked, *s)
			fields |= s.reads
		}
	}
	if len(asked) == 0 {
		return j, nil
	}
	input := p.encode(in, fields)
	txn, err := p.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer p.store.Abort(ctx, txn)
	if err = p.run(ctx, txn, input, query, asked, j); err == nil {
		return j, nil
	}
	// Some rule failed. Ask each category alone, so that one broken rule loses no finding of the others.
	*j = Judgement{}
	var errs []error
	for i := range asked {
		if err := p.run(ctx, txn, input, ast.Body{asked[i].expr}, asked[i:i+1], j); err != nil {
			errs = append(errs, asked[i].failed(err))
		}
	}
	return j, errors.Join(errs...)
}

// failed names the rules that an error comes from.
func (s *set) failed(err error) error {
	if s.file != "" {
		return fmt.Errorf("the rule %s failed: %w", s.file, err)
	}
	return fmt.Errorf("rules of %s: %w", s.path, err)
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
// chance, and none that parse Rego or trace.
func Capabilities() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	allowed := *c
	allowed.Builtins = slices.DeleteFunc(slices.Clone(c.Builtins), func(b *ast.Builtin) bool {
		return b.Nondeterministic || slices.Contains(forbidden, b.Name) || strings.HasPrefix(b.Name, "net.") || strings.HasPrefix(b.Name, "io.jwt")
	})
	allowed.AllowNet = []string{}
	return &allowed
}

var forbidden = []string{"http.send", "opa.runtime", "rego.parse_module", "trace", "time.now_ns", "rand.intn", "uuid.rfc4122", "walk"}
