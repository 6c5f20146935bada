package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/postlint/postlint/lint/internal/finding"
)

// statement is one entry of tables/statements.yaml.
type statement struct {
	Kind    string   `yaml:"kind"`
	Lang    string   `yaml:"lang"`    // ISO 639-1, en where it is not given, * for all
	Says    []string `yaml:"says"`    // phrases; (a|b) stands for either, a final * goes on
	With    []string `yaml:"with"`    // each names words of which one must begin a word of the sentence, with | between
	Without []string `yaml:"without"` // none of these may
	// Titled are words of which one must stand in the posting's title, Untitled words of which none may; a final * goes on.
	Titled   []string `yaml:"titled"`
	Untitled []string `yaml:"untitled"`
	Note     string   `yaml:"note"`
	Source   string   `yaml:"source"`
	Checked  string   `yaml:"checked"`
}

// statements writes the table of statements as lines of kind, language, with, without, phrases, titled and untitled, with tabs
// between.
func (g *generator) statements() {
	const name = "tables/statements.yaml"
	var list []statement
	g.yaml(name, &list)
	var b bytes.Buffer
	for i := range list {
		s := &list[i]
		if s.Kind == "" || len(s.Says) == 0 || s.Source == "" || s.Checked == "" {
			g.fail(name, fmt.Errorf("entry %d (%s): an entry names its kind, what it says, its source and the day it was checked", i, s.Kind))
		}
		if s.Lang == "" {
			s.Lang = "en"
		}
		var phrases []string
		for _, p := range s.Says {
			phrases = append(phrases, expand(p)...)
		}
		for _, p := range phrases {
			if len(p) < 2 || strings.ContainsAny(strings.TrimSuffix(p, "*"), "*?|)\t") {
				g.fail(name, fmt.Errorf("%s: %q is no phrase: two letters at least, a * only at the end", s.Kind, p))
			}
		}
		line := strings.Join([]string{
			s.Kind, s.Lang, strings.Join(s.With, "&"), strings.Join(s.Without, "|"), strings.Join(phrases, "|"), strings.Join(s.Titled, "|"), strings.Join(s.Untitled, "|"),
		}, "\t")
		if line != strings.ToLower(line) || strings.Contains(line, "\n") {
			g.fail(name, errors.New(s.Kind+": statements are written in lower case"))
		}
		b.WriteString(line + "\n")
	}
	g.out["statements.txt"] = b.Bytes()
}

// expand writes out the alternatives of a phrase: "(a|b) c" is "a c" and "b c"; an empty one leaves no double blank.
func expand(phrase string) []string {
	open := strings.LastIndexByte(phrase, '(')
	if open < 0 {
		return []string{finding.Folded(phrase)}
	}
	group, rest, ok := strings.Cut(phrase[open+1:], ")")
	if !ok {
		return []string{phrase}
	}
	var out []string
	for alt := range strings.SplitSeq(group, "|") {
		out = append(out, expand(phrase[:open]+alt+rest)...)
	}
	return out
}
