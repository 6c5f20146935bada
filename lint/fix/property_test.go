package fix_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/fix"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// asOf is the day whose law all tests apply.
const asOf = "2026-11-23"

func linter(t testing.TB, opts lint.Options) *lint.Linter {
	t.Helper()
	opts.AsOf = asOf
	l, err := lint.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// mend mends content and fails the test where one of the properties does not hold that every mended file must have.
func mend(t testing.TB, l *lint.Linter, path, content string, opts fix.Options) *fix.Mended {
	t.Helper()
	m, err := fix.Apply(t.Context(), l, lint.Source{Path: path}, []byte(content), opts)
	if err != nil {
		t.Fatal(err)
	}
	if got := apply(content, m.Edits); got != string(m.New) {
		t.Errorf("%s: the edits %+v lead to\n%s\nnot to\n%s", path, m.Edits, got, m.New)
	}
	again, err := fix.Apply(t.Context(), l, lint.Source{Path: path}, m.New, opts)
	if err != nil {
		t.Fatal(err)
	}
	if again.Changed() {
		t.Errorf("%s: a second run mends %+v", path, again.Edits)
	}
	if was, is := visible(t, path, m.Old, m.Edits), visible(t, path, m.New, inverse(m.Edits)); was != is {
		t.Errorf("%s: text changed beside what was mended: %s; edits %+v", path, difference(was, is), m.Edits)
	}
	if m.Changed() {
		before, after := counts(t, l, path, m.Old), counts(t, l, path, m.New)
		for rule, n := range after {
			if n > before[rule] {
				t.Errorf("%s: mending raised %s (%d before, %d after); edits %+v", path, rule, before[rule], n, m.Edits)
			}
		}
	}
	return m
}

func apply(s string, edits []lint.Edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(s[at:e.Start] + e.Text)
		at = e.End
	}
	return b.String() + s[at:]
}

// inverse are the edits that lead back, without their texts.
func inverse(edits []lint.Edit) []lint.Edit {
	var out []lint.Edit
	shift := 0
	for _, e := range edits {
		start := e.Start + shift
		out = append(out, lint.Edit{Start: start, End: start + len(e.Text)})
		shift += len(e.Text) - (e.End - e.Start)
	}
	return out
}

// visible is the text of all postings of a file, without the characters that edits touch.
func visible(t testing.TB, path string, content []byte, edits []lint.Edit) string {
	t.Helper()
	var b strings.Builder
	for doc := range source.Read(path, bytes.NewReader(content)) {
		if doc == nil {
			continue
		}
		p := posting.Parse(doc)
		for at, r := range p.Text {
			s := p.Span(posting.Range{Start: at, End: at + utf8.RuneLen(r)})
			if r > ' ' && !touched(s, edits) {
				b.WriteRune(r)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func touched(s lint.Span, edits []lint.Edit) bool {
	for _, e := range edits {
		if s.Start < e.End && e.Start < s.End {
			return true
		}
	}
	return false
}

// difference shows where two texts part.
func difference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("%.60q is now %.60q", a[max(0, min(i, len(a))-20):], b[max(0, min(i, len(b))-20):])
}

// counts are how many findings of each rule count in all postings of a file.
func counts(t testing.TB, l *lint.Linter, path string, content []byte) map[string]int {
	t.Helper()
	n := map[string]int{}
	for r, err := range l.Check(t.Context(), lint.Source{Path: path, Reader: bytes.NewReader(content)}) {
		if err != nil {
			continue
		}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Counts() {
				n[f.Rule]++
			}
		}
	}
	return n
}
