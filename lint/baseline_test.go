package lint_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
