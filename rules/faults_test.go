package rules_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint"
)

// faults is what a person finds in a text of testdata/faults, and what must not be taken for a fault.
type faults struct {
	AsOf   string `yaml:"as_of"`
	Faults []struct {
		Line  int    `yaml:"line"`
		Fault string `yaml:"fault"`
		Rule  string `yaml:"rule"`
		Left  string `yaml:"left"` // why no rule says it
	} `yaml:"faults"`
	Traps []struct {
		Line int    `yaml:"line"`
		Text string `yaml:"text"`
		Why  string `yaml:"why"`
	} `yaml:"traps"`
}

// TestEachFaultIsFoundInItsPlace holds what is found in postings that have the faults of real ones, against what a reader finds there.
func TestEachFaultIsFoundInItsPlace(t *testing.T) {
	names, err := filepath.Glob("../testdata/faults/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no posting to find faults in: %v", err)
	}
	for _, name := range names {
		var want faults
		src, err := os.ReadFile(strings.TrimSuffix(name, ".txt") + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		d := yaml.NewDecoder(bytes.NewReader(src))
		d.KnownFields(true)
		if err := d.Decode(&want); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		list := findingsOf(t, name, text, want.AsOf)
		for _, f := range want.Faults {
			if (f.Rule == "") == (f.Left == "") {
				t.Errorf("line %d: %s: has a rule, or a reason why there is none", f.Line, f.Fault)
			}
			if f.Rule != "" && !speaksOf(list, f.Rule, f.Line) {
				t.Errorf("line %d: %s: %s does not say so there", f.Line, f.Fault, f.Rule)
			}
		}
		lines := strings.Split(string(text), "\n")
		for _, trap := range want.Traps {
			at := strings.Index(lines[trap.Line-1], trap.Text)
			if at < 0 {
				t.Errorf("line %d does not hold %q", trap.Line, trap.Text)
				continue
			}
			from := len(strings.Join(lines[:trap.Line-1], "\n")) + len("\n") + at
			for _, f := range list {
				if f.Start.Offset >= from && f.Start.Offset < from+len(trap.Text) {
					t.Errorf("line %d: %q is no fault (%s), and %s says: %s", trap.Line, trap.Text, trap.Why, f.Rule, f.Message)
				}
			}
		}
	}
}

func findingsOf(t *testing.T, name string, text []byte, asOf string) []lint.Finding {
	t.Helper()
	l, err := lint.New(lint.Options{AsOf: asOf, Jobs: 1, Rules: []string{lint.AllRules}})
	if err != nil {
		t.Fatal(err)
	}
	var out []lint.Finding
	for r, err := range l.Check(context.Background(), lint.Source{Path: name, Reader: bytes.NewReader(text)}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Findings...)
	}
	return out
}

// speaksOf says whether a finding of a rule, or a place that it names, begins on a line.
func speaksOf(list []lint.Finding, rule string, line int) bool {
	for _, f := range list {
		if f.Rule != rule {
			continue
		}
		if f.Start.Line == line {
			return true
		}
		for _, r := range f.Related {
			if r.Start.Line == line {
				return true
			}
		}
	}
	return false
}
