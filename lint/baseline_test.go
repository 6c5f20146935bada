package lint_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/postlint/postlint/lint"
)

// files are sources of a directory, in the order of their names.
func files(dir string, names ...string) func(func(lint.Source) bool) {
	return func(yield func(lint.Source) bool) {
		for _, name := range names {
			if !yield(lint.Source{Path: filepath.Join(dir, name)}) {
				return
			}
		}
	}
}

// run checks files against a baseline and returns the paths and rules that count.
func run(t *testing.T, b *lint.Baseline, dir string, names ...string) (*lint.BaselineRun, []string) {
	t.Helper()
	r := b.Run()
	var counts []string
	for result, err := range r.Apply(newLinter(t, lint.Options{Rules: []string{"links/empty"}}).CheckAll(context.Background(), files(dir, names...))) {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range result.Findings {
			if f.Counts() {
				counts = append(counts, filepath.Base(result.Path)+" "+f.Rule)
			}
		}
	}
	return r, counts
}

// frozen writes a baseline of the files as they are and reads it.
func frozen(t *testing.T, dir string, names ...string) *lint.Baseline {
	t.Helper()
	path := filepath.Join(dir, "baseline.json")
	b, err := lint.NewBaseline(path)
	if err != nil {
		t.Fatal(err)
	}
	for result, err := range newLinter(t, lint.Options{Rules: []string{"links/empty"}}).CheckAll(context.Background(), files(dir, names...)) {
		if err != nil {
			t.Fatal(err)
		}
		b.Add(result)
	}
	out, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out, 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err = lint.ReadBaseline(path); err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

var baker = strings.Replace(linked, "%s", "", 1)

func TestABaselineFreezesByContentAndOnlyNewFindingsCount(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.html", baker)
	write(t, dir, "b.html", baker)
	b := frozen(t, dir, "a.html", "b.html")
	if _, counts := run(t, b, dir, "a.html", "b.html"); counts != nil {
		t.Errorf("unchanged files count %q", counts)
	}
	write(t, dir, "a.html", strings.Replace(baker, "<h2>Your", "<p>New.</p>\n<p>Lines.</p>\n<h2>Your", 1))
	if _, counts := run(t, b, dir, "a.html"); counts != nil {
		t.Errorf("lines above make %q count", counts)
	}
	write(t, dir, "a.html", strings.Replace(baker, "<h2>How", `<p>See <a href="">our shop</a>.</p><h2>How`, 1))
	if _, counts := run(t, b, dir, "a.html"); !slices.Equal(counts, []string{"a.html links/empty"}) {
		t.Errorf("a new finding counts as %q", counts)
	}
	write(t, dir, "c.html", baker)
	if _, counts := run(t, b, dir, "b.html", "c.html"); !slices.Equal(counts, []string{"c.html links/empty"}) {
		t.Errorf("a copy of a frozen posting counts as %q", counts)
	}
}

func TestABaselineFollowsARenamedFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.html", baker)
	b := frozen(t, dir, "a.html")
	if err := os.Rename(filepath.Join(dir, "a.html"), filepath.Join(dir, "z.html")); err != nil {
		t.Fatal(err)
	}
	r, counts := run(t, b, dir, "z.html")
	if counts != nil || r.Mended() != nil || len(r.Kept()) != 1 || r.Kept()[0].Path != "z.html" {
		t.Errorf("%q count, %v mended, %v kept", counts, r.Mended(), r.Kept())
	}
}

func TestABaselineTellsWhatWasMendedAndWhatWasNotLookedAt(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"a.html", "b.html", "c.html"} {
		write(t, dir, name, baker)
	}
	b := frozen(t, dir, "a.html", "b.html", "c.html")
	write(t, dir, "a.html", strings.Replace(baker, `href=""`, `href="https://lumenforge.io/"`, 1))
	if err := os.Remove(filepath.Join(dir, "c.html")); err != nil {
		t.Fatal(err)
	}
	r, _ := run(t, b, dir, "a.html")
	paths := func(list []lint.BaselineEntry) (out []string) {
		for _, e := range list {
			out = append(out, e.Path)
		}
		return out
	}
	if diff := cmp.Diff([]string{"a.html", "c.html"}, paths(r.Mended())); diff != "" {
		t.Errorf("mended (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"b.html"}, paths(r.Kept())); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestABaselineIsOneSortedLineAFinding(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "b.html", baker)
	write(t, dir, "a.html", baker)
	one, err := frozen(t, dir, "b.html", "a.html").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	two, err := frozen(t, dir, "a.html", "b.html").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if string(one) != string(two) {
		t.Errorf("the order of the files changes the baseline:\n%s\n%s", one, two)
	}
	if lines := strings.Split(string(one), "\n"); len(lines) != 5 || !strings.HasPrefix(lines[1], `{"path":"a.html","rule":"links/empty","fingerprint":"`) {
		t.Errorf("the file is\n%s", one)
	}
}

func TestFilesThatAreNoBaselinesAreErrors(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := lint.ReadBaseline(filepath.Join(dir, "none.json")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing one: %v", err)
	}
	for _, content := range []string{"", "[]", `{"version":2,"findings":[]}`, `{"version":1,"findigns":[]}`} {
		write(t, dir, "b.json", content)
		if _, err := lint.ReadBaseline(filepath.Join(dir, "b.json")); err == nil || !strings.Contains(err.Error(), "b.json") {
			t.Errorf("%q: error %v", content, err)
		}
	}
}

func TestWhatIsWrongWithABaselineIsToldWithItsPlace(t *testing.T) {
	for content, want := range map[string]string{
		"": ":1:1: this is no baseline: EOF",
		"{\"version\":1,\"findings\":[\n<<<<<<< HEAD\n]}":                          ":2:1: this is no baseline: invalid character '<' looking for beginning of value",
		"{\"version\":1,\"findings\":[\n{\"path\":\"ä\",\"rule\":7}\n]}":           ":2:20: this is no baseline: findings.rule cannot be of the kind number",
		"{\"version\":1,\n\"finding\":[]}":                                         ": this is no baseline: unknown field \"finding\"",
		"{\"version\":1,\"findings\":[]}\n{}":                                      ":2:1: this is no baseline: something stands behind its end",
		"{\"version\":2,\"findings\":[]}":                                          ": baselines of version 2 cannot be read, only those of version 1",
		"{\"version\":1,\"findings\":[{\"path\":\"a\",\"rule\":\"pay/missing\"}]}": ": this is no baseline: the finding 1 has no path, no rule or no fingerprint",
	} {
		path := filepath.Join(t.TempDir(), "b.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := lint.ReadBaseline(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %s", content, err, want)
		}
	}
}

func TestABaselineIsAsItsSchemaSays(t *testing.T) {
	schema, err := os.ReadFile("baseline.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("baseline.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("baseline.json")
	if err != nil {
		t.Fatal(err)
	}
	b, err := lint.NewBaseline("b.json")
	if err != nil {
		t.Fatal(err)
	}
	b.Entries = []lint.BaselineEntry{{Path: "jobs/a.html", Rule: "pay/missing", Fingerprint: "f", Posting: "Baker", Excerpt: "<h1>"}}
	out, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{string(out): true, `{"version":1,"findings":[]}`: true, `{"version":2,"findings":[]}`: false, `{"version":1,"findings":[{"path":"a"}]}`: false} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); (err == nil) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
	if id := doc.(map[string]any)["$id"].(string); !strings.Contains(string(out), `"$schema":"`+id+`"`) {
		t.Errorf("a baseline does not name its schema %s", id)
	}
}
