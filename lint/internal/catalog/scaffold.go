package catalog

import (
	"embed"
	"errors"
	"fmt"
	"strings"
)

// File is a file by its name from a folder of rules.
type File struct{ Name, Text string }

//go:embed scaffold
var scaffold embed.FS

// Scaffold is what a rule of one's own begins with: the rule, its examples and its test, which pass as they are. Where words are given
// the rule tells where they stand, and has a table of them. The error says what is wrong with the id, or with a word.
func Scaffold(id string, words ...string) ([]File, error) {
	category, name, found := strings.Cut(id, "/")
	if !found || !namePattern().MatchString(category) || !namePattern().MatchString(name) || category == "lib" {
		return nil, fmt.Errorf("%q is no id of a rule: write CATEGORY/NAME in small letters, digits and hyphens", id)
	}
	pairs := []string{"CATEGORY/NAME", id, "NAME", name, "PACKAGE", strings.ReplaceAll(category, "-", "_"), "TEST", strings.ReplaceAll(name, "-", "_")}
	kind := "rule"
	files := []File{{id + ".rego", ".rego"}, {id + ".yaml", ".yaml"}, {id + "_test.rego", "_test.rego"}}
	if len(words) > 0 {
		terms, err := termLines(name, words)
		if err != nil {
			return nil, err
		}
		kind, pairs = "words", append(pairs, "FIRST", words[0], "TERMS", terms)
		files = append(files, File{"tables/terms/" + name + ".yaml", ".table"})
	}
	fill := strings.NewReplacer(pairs...)
	for i := range files {
		b, err := scaffold.ReadFile("scaffold/" + kind + files[i].Text + ".txt")
		if err != nil {
			return nil, err
		}
		files[i].Text = fill.Replace(string(b))
	}
	return files, nil
}

// termLines are the words as terms of a table.
func termLines(table string, words []string) (string, error) {
	if builtInTables()[table] {
		return "", fmt.Errorf("postlint has a table of words %q already: take another name for the rule", table)
	}
	var lines []string
	var errs []error
	for _, w := range words {
		_, err := phrases(w)
		if strings.ContainsAny(w, "(|)*#_,:") {
			err = fmt.Errorf("%q is no plain word: the forms of phrases are written into the table", w)
		}
		errs = append(errs, err)
		lines = append(lines, fmt.Sprintf("  - {term: %q}", w))
	}
	return strings.Join(lines, "\n"), errors.Join(errs...)
}
