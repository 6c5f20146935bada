package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// tablesOf finds the tables of words that a rule walks.
var tablesOf = regexp.MustCompile(`some \w+ in input\.terms(?:\.([a-z]+)|\["([a-z-]+)"\])`)

// TestWordRulesNameTheLanguagesTheyRead holds the languages that a rule on words names against those of its tables. Words of any
// language ("*") are read in the language of every table.
func TestWordRulesNameTheLanguagesTheyRead(t *testing.T) {
	generated, err := os.ReadFile("generated/terms.txt")
	if err != nil {
		t.Fatal(err)
	}
	read, all := map[string][]string{}, []string{}
	for line := range strings.Lines(string(generated)) {
		lang, rest, _ := strings.Cut(line, "\t")
		table, _, _ := strings.Cut(rest, "\t")
		if lang != "=" && !strings.ContainsAny(table[:1], "!~") && !slices.Contains(read[table], lang) {
			read[table] = append(read[table], lang)
		}
		if len(lang) == 2 && !slices.Contains(all, lang) {
			all = append(all, lang)
		}
	}
	book, err := lint.ReadRules()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range book.All() {
		src, err := os.ReadFile(filepath.FromSlash(r.ID) + ".rego")
		if err != nil {
			continue // a rule of lib has no file of its own
		}
		var want []string
		for _, m := range tablesOf.FindAllStringSubmatch(string(src), -1) {
			for _, lang := range read[m[1]+m[2]] {
				if lang == "*" {
					want = append(want, all...)
				} else {
					want = append(want, lang)
				}
			}
		}
		slices.Sort(want)
		got := slices.Sorted(slices.Values(r.Languages))
		if want = slices.Compact(want); len(want) > 0 && !slices.Equal(want, got) {
			t.Errorf("%s names %v, and its tables hold words of %v", r.ID, got, want)
		}
	}
}
