package policy

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// Test is what came of one test written in Rego: a rule test_… that must hold.
type Test struct {
	Name string // "postlint.house_test.test_a_night_job"
	File string
	Line int
	Err  error // why it failed, nil where it passed
}

// RunTests runs the tests of rules that are not built in, in the sandbox of the rules. modules are the sources of rules and
// of what they share, tests those of the tests, by path. The tests come in the order of their files and lines.
func RunTests(ctx context.Context, modules, tests map[string]string) ([]Test, error) {
	parsed := map[string]*ast.Module{}
	all := maps.Clone(modules)
	maps.Copy(all, tests)
	for name, src := range all {
		m, err := parseModule(name, src)
		if err != nil {
			return nil, err
		}
		parsed[name] = m
	}
	if err := withLib(parsed); err != nil {
		return nil, err
	}
	// No schema: tests state the part of the input that they speak of.
	compiler := ast.NewCompiler().WithCapabilities(Capabilities()).WithStrict(true)
	if compiler.Compile(parsed); compiler.Failed() {
		return nil, compiler.Errors
	}
	store := inmem.New()
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Abort(ctx, txn)
	var out []Test
	for _, file := range slices.Sorted(maps.Keys(tests)) {
		m := parsed[file]
		seen := map[string]bool{}
		for _, r := range m.Rules {
			name := r.Head.Ref()[0].Value.String()
			if !strings.HasPrefix(name, "test_") || seen[name] {
				continue
			}
			seen[name] = true
			ref := slices.Concat(m.Package.Path, ast.Ref{ast.StringTerm(name)})
			query := topdown.NewQuery(ast.Body{ast.Equality.Expr(ast.VarTerm("x"), ast.NewTerm(ref))}).
				WithCompiler(compiler).WithStore(store).WithTransaction(txn).WithStrictBuiltinErrors(true)
			out = append(out, Test{strings.TrimPrefix(ref.String(), "data."), file, r.Location.Row, holdsTrue(ctx, query)})
		}
	}
	return out, nil
}

// holdsTrue is the reason why a test does not hold, nil where it does. A test of several cases, test_x[case], must hold
// for each.
func holdsTrue(ctx context.Context, q *topdown.Query) error {
	var value ast.Value
	if err := q.Iter(ctx, func(r topdown.QueryResult) error {
		value = r["x"].Value
		return nil
	}); err != nil {
		return err
	}
	switch v := value.(type) {
	case nil:
		return errors.New("it does not hold")
	case ast.Boolean:
		if v {
			return nil
		}
	case ast.Object:
		return v.Iter(func(name, val *ast.Term) error {
			if val.Value != ast.Boolean(true) {
				return fmt.Errorf("it does not hold for %s", name)
			}
			return nil
		})
	}
	return fmt.Errorf("it is %s, not true", value)
}
