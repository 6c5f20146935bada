package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The tap format: TAP version 14 (https://testanything.org). A posting is a test, which fails where it has a certain error
// or warning; its findings stand in the YAML block behind it, each value a JSON string. The plan comes last, so that all streams.

type tap struct {
	w    io.Writer
	n    int
	meta Meta
	b    strings.Builder
}

func newTAP(w io.Writer, _ Options) Report { return &tap{w: w} }

func (t *tap) Begin(m *Meta) error {
	t.meta = *m
	fmt.Fprintf(&t.b, "TAP version 14\n# %s\n", tapText(provenance(m)))
	return t.flush()
}

func (t *tap) Posting(r *lint.Result) error {
	ok := true
	var shown []*lint.Finding
	for i := range r.Findings {
		if f := &r.Findings[i]; f.FoldedInto == nil {
			shown = append(shown, f)
			ok = ok && !fails(f)
		}
	}
	t.point(ok, fmt.Sprintf("%s#%d %s", slashed(r.Path), r.Index+1, t.meta.label(r)))
	if len(shown) == 0 {
		return t.flush()
	}
	t.b.WriteString("  ---\n  findings:\n")
	for _, f := range shown {
		fmt.Fprintf(&t.b, "    - rule: %s\n", quoted(f.Rule))
		t.value("severity", f.Severity.String())
		t.value("certainty", f.Certainty.String())
		if f.Suppressed != nil {
			t.value("suppressed", *f.Suppressed)
		}
		t.value("message", f.Message)
		if c := condition(f); c != "" {
			t.value("condition", c)
		}
		t.value("help", f.Help)
		t.value("excerpt", f.Excerpt)
		fmt.Fprintf(&t.b, "      line: %d\n      column: %d\n", f.Start.Line, f.Start.Column)
		t.value("fingerprint", f.Fingerprint)
	}
	t.b.WriteString("  ...\n")
	return t.flush()
}

func (t *tap) value(key, s string) { fmt.Fprintf(&t.b, "      %s: %s\n", key, quoted(s)) }

// quoted is a JSON string, which is one of YAML too.
func quoted(s string) string {
	var b strings.Builder
	if err := newLines(&b).write(s); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// point is the line of a test.
func (t *tap) point(ok bool, description string) {
	t.n++
	word := "ok"
	if !ok {
		word = "not ok"
	}
	fmt.Fprintf(&t.b, "%s %d - %s\n", word, t.n, tapText(description))
}

// tapText escapes what TAP reads in a description.
func tapText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "#", `\#`).Replace(Escape(finding.Folded(s)))
}

func (t *tap) Error(e *lint.SourceError) error {
	t.point(false, slashed(e.Path)+" can be read")
	t.b.WriteString("  ---\n")
	fmt.Fprintf(&t.b, "  message: %s\n", quoted(t.meta.failureMessage(e)))
	if e.Line > 0 {
		fmt.Fprintf(&t.b, "  line: %d\n  column: %d\n", e.Line, max(e.Column, 1))
	}
	t.b.WriteString("  ...\n")
	return t.flush()
}

func (t *tap) End(*Summary) error {
	fmt.Fprintf(&t.b, "1..%d\n", t.n)
	return t.flush()
}

func (t *tap) flush() error {
	_, err := io.WriteString(t.w, t.b.String())
	t.b.Reset()
	return err
}
