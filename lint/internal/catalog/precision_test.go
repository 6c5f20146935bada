package catalog_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/finding"
)

var update = flag.Bool("update", false, "write the table of testdata/precision anew")

const precisionDir = "../../../testdata/precision"

// fewest is how many findings must have been read before their share says anything.
const fewest = 10

// tally is what was found when the findings of a rule in real postings were read.
type tally struct {
	Rule     string           `yaml:"rule"`
	Severity finding.Severity `yaml:"severity"`
	Hits     int              `yaml:"hits"`
	Postings int              `yaml:"postings"`
	Read     int              `yaml:"read"`
	Right    int              `yaml:"right"`
	Note     string           `yaml:"note"`
}

// precision is a file of testdata/precision.
type precision struct {
	Date     string  `yaml:"date"`
	Postings int     `yaml:"postings"`
	Rules    []tally `yaml:"rules"`
	Reasons  []struct {
		Why   string   `yaml:"why"`
		Rules []string `yaml:"rules"`
	} `yaml:"reasons"`
}

// tallies reads all files: the tallies by rule, the reasons of those without by pattern, and how many postings there were.
func tallies(t *testing.T) (by map[string]tally, unseen map[string]string, postings int) {
	t.Helper()
	names, err := filepath.Glob(precisionDir + "/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	by, unseen = map[string]tally{}, map[string]string{}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var p precision
		d := yaml.NewDecoder(bytes.NewReader(src))
		d.KnownFields(true)
		if err := d.Decode(&p); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if p.Date == "" {
			t.Errorf("%s: says no date", name)
		}
		postings = max(postings, p.Postings)
		for _, x := range p.Rules {
			by[x.Rule] = x
		}
		for _, r := range p.Reasons {
			for _, id := range r.Rules {
				unseen[id] = r.Why
			}
		}
	}
	return by, unseen, postings
}

func TestEachRuleWasReadInRealPostings(t *testing.T) {
	by, unseen, _ := tallies(t)
	for _, r := range catalog.Rules() {
		x, ok := by[r.ID]
		delete(by, r.ID)
		if !ok {
			if unseen[r.ID] == "" && unseen[r.Category()+"/*"] == "" {
				t.Errorf("%s: testdata/precision holds neither what was read of its findings nor, in unseen.yaml, why there were none", r.ID)
			}
			continue
		}
		switch {
		case x.Read == 0 || x.Right > x.Read:
			t.Errorf("%s: %d of %d findings were right", r.ID, x.Right, x.Read)
		case x.Severity != r.Severity:
			t.Errorf("%s: the findings that were read had the severity %s, and the rule has %s", r.ID, x.Severity, r.Severity)
		case r.Severity > finding.Info && x.Read >= fewest && x.Right*10 < x.Read*9:
			t.Errorf("%s: %d of %d findings were right: a rule that is right less often than nine times in ten is a hint", r.ID, x.Right, x.Read)
		}
	}
	for id := range by {
		t.Errorf("%s: no rule has this tally", id)
	}
}

// TestTheTableOfFindingsFollowsTheTallies holds the table that is published.
func TestTheTableOfFindingsFollowsTheTallies(t *testing.T) {
	by, _, postings := tallies(t)
	var b strings.Builder
	fmt.Fprintf(&b, `# How often each rule fires, and how often it was right

Written by `+"`go test ./lint/internal/catalog -update`"+` from the files beside it. %d real postings of many boards were checked without a
configuration, as of 2026-11-23. Findings were drawn at random and read, with the text around them and the question: would somebody who
writes, reads or answers for postings mend this? Where what was read led to a change, the note says so, and the counts are those
after it.

| rule | severity | findings | of 1,000 postings | read | right | note |
| --- | --- | ---: | ---: | ---: | ---: | --- |
`, postings)
	ids := []string{}
	for id := range by {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		x := by[id]
		fmt.Fprintf(&b, "| [%s](../../rules/%s.md) | %s | %d | %.1f | %d | %d | %s |\n", id, id, x.Severity, x.Hits, float64(x.Postings)*1000/float64(postings), x.Read, x.Right, strings.ReplaceAll(x.Note, "|", "\\|"))
	}
	b.WriteString("\nThe other rules found nothing there; [unseen.yaml](unseen.yaml) says why.\n")
	name := path.Join(precisionDir, "README.md")
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.String(), string(got)); diff != "" {
		t.Errorf("the table is not what the tallies say (-want +got): run it with -update\n%s", diff)
	}
}
