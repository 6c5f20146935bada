package catalog

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestAlternativesOfAPhraseAreWrittenOut(t *testing.T) {
	for phrase, want := range map[string]string{
		"pto":                   "pto",
		"(a|b) c":               "a c;b c",
		"(a|b) (c|d*)":          "a c;a d*;b c;b d*",
		"free of (any|) record": "free of any record;free of record",
		"401(k":                 "401(k",
	} {
		got := expand(phrase)
		slices.Sort(got)
		if s := strings.Join(got, ";"); s != want {
			t.Errorf("%q stands for %q, want %q", phrase, s, want)
		}
	}
}

func TestAFaultyStatementIsNamed(t *testing.T) {
	for entry, want := range map[string]string{
		"- {kind: x, says: [a b], source: s}":                            "entry 0 (x)",
		"- {kind: x, says: [Pay], source: s, checked: d}":                "lower case",
		"- {kind: x, says: ['pay* slip'], source: s, checked: d}":        "is no phrase",
		"- {kind: x, says: [a], source: s, checked: d}":                  "is no phrase",
		"- {kind: x, says: [pay], sorce: s, checked: d}":                 "sorce",
		"- {kind: x, says: ['(pay|wage)? slip'], source: s, checked: d}": "is no phrase",
	} {
		g := generator{tree: fstest.MapFS{"tables/statements.yaml": {Data: []byte(entry)}}, out: map[string][]byte{}}
		g.statements()
		if len(g.errs) == 0 || !strings.Contains(g.errs[0].Error(), want) {
			t.Errorf("%s: %v, want an error that says %q", entry, g.errs, want)
		}
	}
}
