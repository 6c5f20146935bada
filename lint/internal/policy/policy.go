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

// Engine holds compiled rules. It is safe for use by many goroutines.
type Engine struct {
	compiler *ast.Compiler
	encode   inputEncoder
	store    storage.Store
	sets     []set
	metrics  metrics.Metrics
	rules    map[string]*catalog.Rule
	duties   map[string]*catalog.Rule // the rule that speaks of a duty
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

// New compiles the built-in rules for which on answers true. Nothing else is compiled: compiling is the start-up.
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
	modules, err := e.modules()
	if err != nil {
		return nil, err
	}
	// What only checks is skipped: the tests of the rules run all of it, type check against the input's schema included.
	e.compiler = ast.NewCompiler().WithCapabilities(Capabilities()).WithSkipStages(
		ast.StageCheckTypes, ast.StageCheckUnusedImports, ast.StageCheckDuplicateImports, ast.StageCheckKeywordOverrides,
		ast.StageCheckRuleConflicts, ast.StageCheckVoidCalls, ast.StageCheckDeprecatedBuiltins, ast.StageBuildRequiredCapabilities,
	)
	if e.compiler.Compile(modules); e.compiler.Failed() {
		return nil, e.compiler.Errors
	}
	e.store = inmem.New()
	e.encode = plan(named(modules))
	e.ask(modules)
	return e, nil
}

// modules parses the generated modules of the categories that have a rule on, without the rules that are off.
func (e *Engine) modules() (map[string]*ast.Module, error) {
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
		text, some := e.only(src, strings.HasPrefix(name, "lib_"))
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

// only keeps the parts of a module whose rule is on. Imports that no kept rule uses go too: compiling them is strict.
func (e *Engine) only(src []byte, lib bool) (string, bool) {
	if lib {
		return string(src), true
	}
	parts := bytes.Split(src, []byte("\n#= "))
	var body bytes.Buffer
	kept := false
	for _, p := range parts[1:] {
		id, rest, _ := bytes.Cut(p, []byte("\n"))
		if e.rules[string(id)] != nil {
			body.Write(rest)
			body.WriteByte('\n')
			kept = true
		}
	}
	return string(parts[0]) + "\n" + body.String(), kept
}

// ask builds the one query that names the sets of all categories.
func (e *Engine) ask(modules map[string]*ast.Module) {
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
			e.sets = append(e.sets, set{path: path, duty: kind == "duties", holds: holds(catalog.Guards()[guard])})
		}
	}
	slices.SortFunc(e.sets, func(a, b set) int { return strings.Compare(a.path, b.path) })
	fields := reads(e.compiler.Modules)
	for i := range e.sets {
		s := &e.sets[i]
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
	j := &Judgement{}
	in := &Input{*f, Reach(f)}
	asked := make([]set, 0, len(e.sets))
	query := make(ast.Body, 0, len(e.sets))
	fields := uint64(0)
	for i := range e.sets {
		if s := &e.sets[i]; s.holds(in) {
			query = append(query, s.expr)
			asked = append(asked, *s)
			fields |= s.reads
		}
	}
	if len(asked) == 0 {
		return j, nil
	}
	input := e.encode(in, fields)
	txn, err := e.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer e.store.Abort(ctx, txn)
	if err = e.run(ctx, txn, input, query, asked, j); err == nil {
		return j, nil
	}
	// Some rule failed. Ask each category alone, so that one broken rule loses no finding of the others.
	*j = Judgement{}
	var errs []error
	for i := range asked {
		if err := e.run(ctx, txn, input, ast.Body{asked[i].expr}, asked[i:i+1], j); err != nil {
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

func (e *Engine) run(ctx context.Context, txn storage.Transaction, input *ast.Term, query ast.Body, sets []set, j *Judgement) error {
	q := topdown.NewQuery(query).WithCompiler(e.compiler).WithStore(e.store).WithTransaction(txn).WithInput(input).
		WithMetrics(e.metrics).WithStrictBuiltinErrors(true)
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
				if err := e.take(&sets[i], a, j); err != nil {
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
