package lint

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/policy"
)

// RuleTest is what came of one test of one's own rules: a test written in Rego, or an example.
type RuleTest struct {
	Name string
	File string
	Line int   // 0 for examples
	Err  error // why it failed, nil where it passed
}

// Test runs the tests of one's own rules: those written in Rego (<rule>_test.rego), and the examples (<rule>.yaml), of which
// a bad one must raise the excerpts that it names, and a good one must not raise the rule. asOf is the day for examples
// that name none. The error says that the rules do not even compile.
func (b *Rulebook) Test(ctx context.Context, asOf string) ([]RuleTest, error) {
	if _, err := New(Options{Book: b, AsOf: asOf, Rules: []string{AllRules}}); err != nil {
		return nil, err
	}
	var out []RuleTest
	tests, err := policy.RunTests(ctx, b.modules, b.tests)
	if err != nil {
		return nil, fmt.Errorf("tests of your own rules: %w", err)
	}
	for _, t := range tests {
		out = append(out, RuleTest(t))
	}
	for i := range b.own {
		id := b.own[i].ID
		e := b.examples[id]
		for k := range e.Bad {
			out = append(out, RuleTest{id + ": bad: " + e.Bad[k].Name, b.files[id], 0, b.example(ctx, id, &e.Bad[k], true, asOf)})
		}
		for k := range e.Good {
			out = append(out, RuleTest{id + ": good: " + e.Good[k].Name, b.files[id], 0, b.example(ctx, id, &e.Good[k], false, asOf)})
		}
	}
	return out, nil
}

// example checks one example and says what is wrong with it.
func (b *Rulebook) example(ctx context.Context, id string, x *Example, bad bool, asOf string) error {
	if x.AsOf != "" {
		asOf = x.AsOf
	}
	l, err := New(Options{Book: b, AsOf: asOf, Rules: []string{id}, Jobs: 1})
	if err != nil {
		return err
	}
	src, err := b.ExampleSource(id, x)
	if err != nil {
		return err
	}
	got := []string{}
	for r, err := range l.Check(ctx, src) {
		if err != nil {
			return err
		}
		for i := range r.Findings {
			got = append(got, r.Findings[i].Excerpt)
		}
	}
	switch {
	case bad && len(x.Finds) == 0:
		return fmt.Errorf("a bad example names the excerpts that it finds; it finds %q", got)
	case bad && !slices.Equal(got, x.Finds):
		return fmt.Errorf("it finds %q, want %q", got, x.Finds)
	case !bad && len(got) > 0:
		return fmt.Errorf("it finds %q, want nothing", got)
	}
	return nil
}

// ExampleSource is an example of a rule as a source, with the settings under which it is checked. The error says that the rule
// has no such option.
func (b *Rulebook) ExampleSource(id string, x *Example) (Source, error) {
	src, err := exampleFile(x)
	if err != nil || x.Options == nil && x.Languages == nil && x.Platforms == nil {
		return src, err
	}
	src.Settings = &Settings{Languages: x.Languages, Platforms: x.Platforms}
	if x.Options != nil {
		src.Settings.Options, err = b.RuleOptions(map[string]map[string]any{id: x.Options})
	}
	return src, err
}

// exampleFiles are the names of examples that are files as they are, by their formats.
var exampleFiles = map[string]string{"scraped": "example.txt", "jsonld": "example.jsonld", "page": "example.html"}

// exampleFile is an example as a file: scraped text, JSON-LD and pages as they are, all others as a record behind those of the earlier
// postings.
func exampleFile(x *Example) (Source, error) {
	if name, ok := exampleFiles[x.Format]; ok {
		return Source{Path: name, Reader: strings.NewReader(x.Text)}, nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i := range x.Earlier {
		if err := e.Encode(exampleRecord(&x.Earlier[i])); err != nil {
			return Source{}, err
		}
	}
	err := e.Encode(exampleRecord(x))
	return Source{Path: "example.ndjson", Reader: &b}, err
}

func exampleRecord(x *Example) map[string]any {
	record := map[string]any{"description": x.Text, "format": "html"}
	for key, val := range map[string]string{
		"id": x.ID, "title": x.Title, "pay": x.Pay, "employer": x.Employer, "url": x.URL, "format": x.Format,
		"date_posted": x.DatePosted, "valid_through": x.ValidThrough, "employment_type": x.EmploymentType,
	} {
		if val != "" {
			record[key] = val
		}
	}
	if len(x.Locations) > 0 {
		record["locations"] = x.Locations
	}
	return record
}
