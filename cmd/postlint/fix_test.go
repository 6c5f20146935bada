package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// broken is a posting with a link that can be mended.
const broken = "<h1>Line Cook</h1>\n<p>Bramble Bakery seeks a cook. You cook, you plate, and you keep your station clean.</p>\n" +
	"<h2>How to apply</h2>\n<p><a href=\"htps://www.bramblebakery.com/apply\">Apply</a></p>\n"

// endsAfter is a context that ends when something is first written to it.
type endsAfter struct {
	bytes.Buffer
	cancel context.CancelFunc
}

func (w *endsAfter) Write(b []byte) (int, error) {
	w.cancel()
	return w.Buffer.Write(b)
}

// A run that is interrupted mends no further file, and leaves each as it was or mended whole.
func TestFixEndsWithItsContext(t *testing.T) {
	dir := t.TempDir()
	const files = 40
	for i := range files {
		if err := os.WriteFile(filepath.Join(dir, string(rune('A'+i))+".html"), []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	out := &endsAfter{cancel: cancel}
	var errs bytes.Buffer
	c := &Command{Stdin: strings.NewReader(""), Stdout: out, Stderr: &errs, Context: ctx}
	if status := c.Main([]string{"check", "--no-config", "--fix", "--jobs", "1", "--format", "ndjson", dir}); status != StatusFailed || errs.String() != "error: interrupted\n" {
		t.Errorf("status %d, %s", status, errs.String())
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(left) != files {
		t.Errorf("%d files: %v", len(left), err)
	}
	untouched := 0
	for _, file := range left {
		switch content, err := os.ReadFile(file); {
		case err != nil:
			t.Error(err)
		case string(content) == broken:
			untouched++
		case string(content) != strings.Replace(broken, "htps:", "https:", 1):
			t.Errorf("%s holds %s", file, content)
		}
	}
	if untouched == 0 || untouched == files {
		t.Errorf("%d of %d files were not mended", untouched, files)
	}
}
