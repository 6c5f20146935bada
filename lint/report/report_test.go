package report

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/policy"
)

const posting = `<h1>Line Cook</h1>
<p>Denver, CO, US and Oakland, CA, US</p>
<p>Apply at <a href="htp://jobs.harbour-lantern.example/1">our page</a>.</p>
<p>You cook on the evening shift and keep your station cl... (truncated, view full listing at source)`

// written is what a format writes about sources; the value of a path that ends in "-" is a source that cannot be read.
func written(t *testing.T, f New, opts Options, lintOpts lint.Options, sources ...lint.Source) string {
	t.Helper()
	lintOpts.AsOf = "2026-11-23"
	linter, err := lint.New(lintOpts)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out, sum := f(&b, opts), &Summary{}
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(out.Begin(&Meta{Version: "v0.1.0", AsOf: linter.AsOf(), Compares: linter.ComparesPostings()}))
	for _, src := range sources {
		for r, err := range linter.Check(context.Background(), src) {
			if err != nil {
				broken, ok := err.(*lint.SourceError) //nolint:errorlint // it is not wrapped
				if !ok {
					t.Fatal(err)
				}
				sum.Failures++
				check(out.Error(broken))
				continue
			}
			sum.Add(r)
			check(out.Posting(r))
		}
	}
	check(out.End(sum))
	return b.String()
}

func from(path, content string) lint.Source {
	return lint.Source{Path: path, Reader: strings.NewReader(content)}
}

func sources() []lint.Source {
	return []lint.Source{
		from("cook.html", posting),
		from("jobs.ndjson", `{"id":"7","title":"Baker","description":"<p>You bake.</p>"}`+"\n{broken\n"),
		{Path: "gone.html"},
	}
}

// schemaOf compiles a published schema. Strict also refuses what the schema does not name, so that it is complete.
func schemaOf(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	for _, n := range []string{"json", "ndjson", "rules", "facts"} {
		b := Schema(n)
		if n == "facts" {
			b, _ = json.Marshal(policy.Schema())
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s.schema.json: %v", n, err)
		}
		strict(doc)
		if err := c.AddResource(schemaBase+n+".schema.json", doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(schemaBase + name + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func strict(v any) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["properties"].(map[string]any); ok && v["type"] == "object" {
			v["additionalProperties"] = false
		}
		for _, sub := range v {
			strict(sub)
		}
	case []any:
		for _, sub := range v {
			strict(sub)
		}
	}
}

func validate(t *testing.T, s *jsonschema.Schema, doc string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		t.Fatalf("%v in %.300s", err, doc)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%v\nin %.2000s", err, doc)
	}
}

func TestNDJSONIsOneLineAPostingAsItsSchemaSays(t *testing.T) {
	out := written(t, newNDJSON, Options{}, lint.Options{}, sources()...)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != 5 {
		t.Fatalf("%d lines, want 5:\n%s", len(lines), out)
	}
	for _, l := range lines {
		validate(t, schemaOf(t, "ndjson"), l)
	}
	for i, want := range []string{`{"path":"cook.html","posting":{"index":0`, `{"path":"jobs.ndjson","posting":{"index":0,"id":"7"`, `{"path":"jobs.ndjson","error":{"message":`, `{"path":"gone.html","error":`, `{"set":{"postings":2},"findings":[]`} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %.80s, want it to start with %s", i+1, lines[i], want)
		}
	}
}

func TestJSONIsOneDocumentAsItsSchemaSays(t *testing.T) {
	out := written(t, newJSON, Options{}, lint.Options{}, sources()...)
	validate(t, schemaOf(t, "json"), out)
	validate(t, schemaOf(t, "json"), written(t, newJSON, Options{}, lint.Options{}))
	var doc struct {
		Schema  string            `json:"schema"`
		Errors  []json.RawMessage `json:"errors"`
		Summary Summary           `json:"summary"`
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Summary.Postings != 2 || doc.Summary.Failures != 2 || len(doc.Errors) != 2 || doc.Schema != jsonSchemaID {
		t.Errorf("%+v", doc)
	}
}

func TestFactsAreAsTheirSchemaSays(t *testing.T) {
	opts := lint.Options{FactsOnly: true}
	for line := range strings.Lines(written(t, newFactsNDJSON, Options{}, opts, from("cook.html", posting))) {
		validate(t, schemaOf(t, "facts"), line)
	}
	var list []json.RawMessage
	if err := json.Unmarshal([]byte(written(t, newFactsJSON, Options{}, opts, sources()...)), &list); err != nil || len(list) != 2 {
		t.Errorf("%d facts: %v", len(list), err)
	}
	for _, f := range list {
		validate(t, schemaOf(t, "facts"), string(f))
	}
}

func TestThePublishedSchemaOfFactsIsTheOneThatTypesTheRules(t *testing.T) {
	s := policy.Schema()
	s["$id"] = schemaBase + "facts.schema.json"
	var want bytes.Buffer
	enc := json.NewEncoder(&want)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("facts.schema.json", want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want.String(), string(Schema("facts"))); diff != "" {
		t.Errorf("facts.schema.json is not what the facts are; `go test ./lint/report -update` writes it (-want +got):\n%s", diff)
	}
}

func TestRulesAreAsTheirSchemaSays(t *testing.T) {
	stale, err := lint.StaleLaws("2030-01-01")
	if err != nil {
		t.Fatal(err)
	}
	for _, laws := range [][]lint.Law{nil, {}, stale} {
		var b bytes.Buffer
		if err := RulesJSON(&b, lint.Catalog(), laws); err != nil {
			t.Fatal(err)
		}
		validate(t, schemaOf(t, "rules"), b.String())
	}
}

func TestEverySchemaHasItsNameInIt(t *testing.T) {
	files, err := filepath.Glob("*.schema.json")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		if s := string(Schema(strings.TrimSuffix(f, ".schema.json"))); !strings.Contains(s, schemaBase+f) {
			t.Errorf("%s does not name itself", f)
		}
	}
}

func TestAFormatThatCannotWriteSaysSo(t *testing.T) {
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23", KeepFacts: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(Formats(), FactsFormats()...) {
		out := f.New(full{}, Options{})
		failed := out.Begin(&Meta{}) != nil
		for r := range linter.Check(context.Background(), from("cook.html", posting)) {
			failed = out.Posting(r) != nil || failed
		}
		if failed = out.End(&Summary{}) != nil || failed; !failed {
			t.Errorf("%s: no error from a writer that takes nothing", f.Name)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }
