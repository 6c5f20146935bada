package fix_test

import (
	"bufio"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/fix"
)

var corpus = flag.String("corpus", "", "an NDJSON `FILE` of postings that are held to the properties of mending")

// Each record of -corpus is mended by itself, safely and unsafely, and held to the properties. What was mended is told by rule.
func TestRepairsOfACorpusKeepTheirPromises(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus is given")
	}
	f, err := os.Open(*corpus)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	l, shapes := linter(t, lint.Options{}), linter(t, lint.Options{Rules: []string{"structure"}})
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, lint.MostSize)
	records, changed, offered, left := 0, 0, map[string]int{}, map[string]int{}
	for lines.Scan() {
		content := lines.Text() + "\n"
		records++
		for rule, n := range fixes(t, l, content) {
			offered[rule] += n
		}
		name := fmt.Sprintf("record-%d.ndjson", records)
		m := mend(t, l, name, content, fix.Options{})
		mend(t, l, name, content, fix.Options{Unsafe: true})
		reshape(t, shapes, name, content)
		if m.Changed() {
			changed++
		}
		for rule, n := range fixes(t, l, string(m.New)) {
			left[rule] += n
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d records, %d mended", records, changed)
	for _, rule := range slices.Sorted(maps.Keys(offered)) {
		t.Logf("%s: %d repairs, %d left after the safe ones", rule, offered[rule], left[rule])
	}
}

// fixes counts the findings of a record that carry a repair, by rule.
func fixes(t *testing.T, l *lint.Linter, content string) map[string]int {
	t.Helper()
	n := map[string]int{}
	for r := range checked(t, l, "corpus.ndjson", []byte(content)) {
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Counts() && f.Fix != nil {
				n[f.Rule]++
			}
		}
	}
	return n
}
