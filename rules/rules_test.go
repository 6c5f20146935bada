package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/rules"
)

const defaultAsOf = "2026-11-23"

// regoFiles lists the tree's Rego files with their contents.
func regoFiles(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("*/*.rego")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, name := range names {
		if strings.HasPrefix(name, "generated"+string(filepath.Separator)) {
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

// lawStore is the store that the engine gives to the rules.
func lawStore(t *testing.T) storage.Store {
	t.Helper()
	b, err := fs.ReadFile(rules.Generated, "generated/law_data.json")
	if err != nil {
		t.Fatal(err)
	}
	var law map[string]any
	if err := json.Unmarshal(b, &law); err != nil {
		t.Fatal(err)
	}
	return inmem.NewFromObject(map[string]any{"law": law})
}

// minCoverage is the share of Rego lines, in percent, that the Rego tests must run.
const minCoverage = 95

func TestRegoTestsPassAndCoverTheRules(t *testing.T) {
	modules := parse(t, regoFiles(t))
	coverage := cover.New()
	store := lawStore(t)
	runner := tester.NewRunner().SetStore(store).CapturePrintOutput(true).RaiseBuiltinErrors(true).SetCoverageQueryTracer(coverage).SetModules(modules)
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

func TestRegoIsFormatted(t *testing.T) {
	for name, src := range regoFiles(t) {
		want, err := format.SourceWithOpts(name, []byte(src), format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !bytes.Equal(want, []byte(src)) {
			t.Errorf("%s is not formatted as `opa fmt` does (-want +got):\n%s", name, cmp.Diff(string(want), src))
		}
	}
}

func TestEachRuleStandsWithItsTestAndExamples(t *testing.T) {
	files := regoFiles(t)
	for name := range files {
		dir := path.Dir(name)
		if strings.HasSuffix(name, "_test.rego") || dir == "lib" {
			continue
		}
		base := strings.TrimSuffix(name, ".rego")
		if _, ok := files[base+"_test.rego"]; !ok {
			t.Errorf("%s has no %s_test.rego", name, path.Base(base))
		}
	}
}

// TestExamples runs each rule's examples through the whole program: a bad one raises exactly the excerpts it names, a good
// one never raises the rule.
func TestExamples(t *testing.T) {
	linters := map[string]*lint.Linter{}
	for _, rule := range lint.Catalog() {
		e := lint.RuleExamples(rule.ID)
		for _, group := range []struct {
			name string
			list []lint.Example
			bad  bool
		}{{"bad", e.Bad, true}, {"good", e.Good, false}} {
			for _, x := range group.list {
				t.Run(rule.ID+"/"+group.name+"/"+x.Name, func(t *testing.T) {
					got := excerpts(t, linters, rule.ID, &x)
					want := x.Finds
					if group.bad && len(want) == 0 {
						t.Error("a bad example names the excerpts it finds")
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("excerpts of %s (-want +got):\n%s", rule.ID, diff)
					}
				})
			}
		}
	}
}

func excerpts(t *testing.T, linters map[string]*lint.Linter, rule string, x *lint.Example) []string {
	t.Helper()
	asOf := x.AsOf
	if asOf == "" {
		asOf = defaultAsOf
	}
	l := linters[asOf]
	if l == nil {
		var err error
		if l, err = lint.New(lint.Options{AsOf: asOf, Jobs: 1}); err != nil {
			t.Fatal(err)
		}
		linters[asOf] = l
	}
	var got []string
	for r, err := range l.Check(context.Background(), exampleSource(t, x)) {
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Findings {
			if r.Findings[i].Rule == rule {
				got = append(got, r.Findings[i].Excerpt)
			}
		}
	}
	return got
}

// exampleSource is the example as a file: scraped text and texts without fields as they are, else a record.
func exampleSource(t *testing.T, x *lint.Example) lint.Source {
	t.Helper()
	if x.Format == "scraped" {
		return lint.Source{Path: "example.txt", Reader: strings.NewReader(x.Text)}
	}
	record := map[string]any{"description": x.Text, "format": "html"}
	for key, val := range map[string]string{
		"title": x.Title, "pay": x.Pay, "employer": x.Employer, "url": x.URL, "format": x.Format,
		"date_posted": x.DatePosted, "valid_through": x.ValidThrough, "employment_type": x.EmploymentType,
	} {
		if val != "" {
			record[key] = val
		}
	}
	if len(x.Locations) > 0 {
		record["locations"] = x.Locations
	}
	b, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	return lint.Source{Path: "example.ndjson", Reader: bytes.NewReader(append(b, '\n'))}
}
