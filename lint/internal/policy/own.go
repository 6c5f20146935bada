package policy

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/postlint/postlint/lint/internal/catalog"
)

// NewOwn compiles rules that are not built in, apart from those that are: in the same sandbox, with every check, the type
// check against the schema of the facts included. The error names the files and lines at fault. modules are the sources of
// rules and of what they share, by path; they may import data.postlint.lib as the built-in rules do.
func NewOwn(modules map[string]string, list []catalog.Rule, on func(*catalog.Rule) bool) (*Engine, error) {
	e := &Engine{metrics: metrics.NoOp(), rules: map[string]*catalog.Rule{}, duties: map[string]*catalog.Rule{}}
	for i := range list {
		if on(&list[i]) {
			e.rules[list[i].ID] = &list[i]
		}
	}
	p := &program{Engine: e}
	parsed, err := p.own(modules)
	if err != nil {
		return nil, err
	}
	if err := withLib(parsed); err != nil {
		return nil, err
	}
	schema := ast.NewSchemaSet()
	schema.Put(ast.SchemaRootRef, InputSchema(list))
	p.compiler = ast.NewCompiler().WithCapabilities(Capabilities()).WithSchemas(schema).WithStrict(true)
	if p.compiler.Compile(parsed); p.compiler.Failed() {
		return nil, p.compiler.Errors
	}
	e.store = inmem.New()
	e.own = p
	return e, nil
}

// own parses the modules. The findings of each rule become a set of their own, so that a rule that fails can be told from
// the others.
func (p *program) own(modules map[string]string) (map[string]*ast.Module, error) {
	parsed := map[string]*ast.Module{}
	for n, name := range slices.Sorted(maps.Keys(modules)) {
		m, err := parseModule(name, modules[name])
		if err != nil {
			return nil, err
		}
		parsed[name] = m
		category := path.Base(path.Dir(name))
		id := category + "/" + strings.TrimSuffix(path.Base(name), ".rego")
		if category == "lib" || p.rules[id] == nil {
			continue
		}
		set := set{v: ast.Var(fmt.Sprintf("s%d", n)), rule: name}
		own := fmt.Sprintf("findings_%d", n)
		for _, r := range m.Rules {
			if r.Head.Name == "findings" {
				r.Head.SetRef(ast.Ref{ast.VarTerm(own)})
				r.Head.Name = ast.Var(own)
			}
		}
		set.path = strings.TrimPrefix(m.Package.Path.String(), "data.") + "." + own
		set.expr, set.reads = set.query(), everything // it may walk an object's keys
		p.sets = append(p.sets, set)
	}
	return parsed, nil
}

// withLib adds what the built-in rules share, but where the modules have one of the same name.
func withLib(modules map[string]*ast.Module) error {
	book, err := builtIn()
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, m := range modules {
		taken[strings.TrimPrefix(m.Package.Path.String(), "data.")] = true
	}
	for pkg, src := range book.shared {
		if taken[pkg] {
			continue
		}
		if modules[pkg], err = parseModule(pkg, src); err != nil {
			return err
		}
	}
	return nil
}

// parseModule parses a module in the sandbox of the rules.
func parseModule(name, src string) (*ast.Module, error) {
	return ast.ParseModuleWithOpts(name, src, ast.ParserOptions{Capabilities: Capabilities(), RegoVersion: ast.RegoV1})
}
