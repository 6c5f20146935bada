package rules_test

import (
	"bytes"
	"context"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"github.com/postlint/postlint/lint"
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

// TestExamplesRaiseWhatTheyName runs each rule's examples through the whole program: a bad one raises exactly the excerpts it names, a good
// one never raises the rule.
func TestExamplesRaiseWhatTheyName(t *testing.T) {
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
	key := strings.Join(slices.Concat(x.Platforms, []string{asOf}), " ")
	l := linters[key]
	if l == nil {
		settings := &lint.Settings{Platforms: x.Platforms}
		var err error
		if l, err = lint.New(lint.Options{AsOf: asOf, Jobs: 1, Rules: []string{lint.AllRules}, Settings: func(string) *lint.Settings { return settings }}); err != nil {
			t.Fatal(err)
		}
		linters[key] = l
	}
	src, err := (&lint.Rulebook{}).ExampleSource(rule, x)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for r, err := range l.Check(context.Background(), src) {
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
