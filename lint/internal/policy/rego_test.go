package policy_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/place"
	"github.com/postlint/postlint/lint/internal/policy"
)

// regoFiles lists the tree's Rego files with their contents.
func regoFiles(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob(tree + "/*/*.rego")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, name := range names {
		if filepath.Base(filepath.Dir(name)) == "generated" {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.ToSlash(name)] = string(b)
	}
	return files
}

func parse(t *testing.T, files map[string]string) map[string]*ast.Module {
	t.Helper()
	modules := map[string]*ast.Module{}
	for name, src := range files {
		m, err := ast.ParseModuleWithOpts(name, src, ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
		if err != nil {
			t.Error(err)
			continue
		}
		modules[name] = m
	}
	return modules
}

// reached is the function postlint.reached of Rego tests: an input with input.law, as the program joins it from the places, the
// day and the employer's size of that input, and with input.limits, as it joins them from the platforms.
func reached() *tester.Builtin {
	decl := &ast.Builtin{Name: "postlint.reached", Decl: types.NewFunction(types.Args(types.A), types.A)}
	return &tester.Builtin{Decl: decl, Func: rego.Function1(&rego.Function{Name: decl.Name, Decl: decl.Decl}, func(_ rego.BuiltinContext, doc *ast.Term) (*ast.Term, error) {
		var f facts.Facts
		var in struct {
			AsOf     string `json:"as_of"`
			Employer struct{ Size int }
			Places   []place.Fact

			Platforms []string
			Fields    struct{ Structured bool }
		}
		if err := ast.As(doc.Value, &in); err != nil {
			return nil, err
		}
		f.AsOf, f.Employer.Size, f.Places = in.AsOf, in.Employer.Size, in.Places
		f.Platforms, f.Fields.Structured = in.Platforms, in.Fields.Structured
		law, err := ast.InterfaceToValue(policy.Reach(&f))
		if err != nil {
			return nil, err
		}
		limits, err := ast.InterfaceToValue(policy.Limits(&f))
		if err != nil {
			return nil, err
		}
		obj, ok := doc.Value.(ast.Object)
		if !ok {
			return nil, fmt.Errorf("postlint.reached asks for an object, not %v", doc)
		}
		with, _ := obj.Merge(ast.NewObject(ast.Item(ast.StringTerm("law"), ast.NewTerm(law)), ast.Item(ast.StringTerm("limits"), ast.NewTerm(limits))))
		return ast.NewTerm(with), nil
	})}
}

// minCoverage is the share of Rego lines, in percent, that the Rego tests must run.
const minCoverage = 95

func TestRegoTestsPassAndCoverTheRules(t *testing.T) {
	modules := parse(t, regoFiles(t))
	coverage := cover.New()
	store := inmem.New()
	runner := tester.NewRunner().SetStore(store).AddCustomBuiltins([]*tester.Builtin{reached()}).CapturePrintOutput(true).RaiseBuiltinErrors(true).SetCoverageQueryTracer(coverage).SetModules(modules)
	ctx := context.Background()
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Abort(ctx, txn)
	results, err := runner.RunTests(ctx, txn)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r := range results {
		n++
		if r.Fail || r.Error != nil || r.Skip {
			t.Errorf("%s: %s: fail %v, error %v, skip %v\n%s", r.Location, r.Name, r.Fail, r.Error, r.Skip, r.Output)
		}
	}
	if n == 0 {
		t.Fatal("no Rego test was run")
	}
	report := coverage.Report(modules)
	covered, all := 0, 0
	for name, f := range report.Files {
		if strings.HasSuffix(name, "_test.rego") {
			continue
		}
		covered += f.CoveredLines
		all += f.CoveredLines + f.NotCoveredLines
		if f.NotCoveredLines > 0 {
			t.Logf("%s: not covered: %v", name, f.NotCovered)
		}
	}
	if all > 0 && covered*100 < all*minCoverage {
		t.Errorf("the Rego tests run %d of %d lines of the rules; %d %% are asked for", covered, all, minCoverage)
	}
	t.Logf("%d Rego tests, %d of %d lines", n, covered, all)
}
