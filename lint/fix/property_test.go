package fix_test

import (
	"bytes"
	"fmt"
	"iter"
	"strings"
	"testing"
	"unicode"
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
		for rule, n := range before {
			if strings.HasPrefix(rule, "truncation/") && after[rule] != n {
				t.Errorf("%s: mending hid a cut: %s (%d before, %d after); edits %+v", path, rule, n, after[rule], m.Edits)
			}
		}
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

// visible is the text of all postings of a file, without the characters that edits touch and without blanks.
func visible(t testing.TB, path string, content []byte, edits []lint.Edit) string {
	t.Helper()
	var b strings.Builder
	for p := range parsed(path, content) {
		for at, r := range p.Text {
			if r > ' ' && !touched(p.Span(posting.Range{Start: at, End: at + utf8.RuneLen(r)}), edits) {
				b.WriteRune(r)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// words is the text of all postings of a file without the characters that edits touch, with one blank for all that parts words.
func words(t testing.TB, path string, content []byte, edits []lint.Edit) string {
	t.Helper()
	var b strings.Builder
	for p := range parsed(path, content) {
		parted := false
		for at, r := range p.Text {
			switch {
			case r <= ' ':
				parted = true
			case unicode.Is(unicode.Cf, r): // shows nothing
			case !touched(p.Span(posting.Range{Start: at, End: at + utf8.RuneLen(r)}), edits):
				if parted {
					b.WriteByte(' ')
				}
				parted = false
				b.WriteRune(r)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// parsed are the postings of a file.
func parsed(path string, content []byte) iter.Seq[*posting.Posting] {
	return func(yield func(*posting.Posting) bool) {
		for doc := range source.Read(path, bytes.NewReader(content)) {
			if doc != nil && !yield(posting.Parse(doc)) {
				return
			}
		}
	}
}

// reshape is mend with rules alone that change how a posting is built, and not what it says: no words are joined or parted.
func reshape(t testing.TB, l *lint.Linter, path, content string) *fix.Mended {
	t.Helper()
	m := mend(t, l, path, content, fix.Options{})
	if was, is := words(t, path, m.Old, m.Edits), words(t, path, m.New, inverse(m.Edits)); was != is {
		t.Errorf("%s: words changed: %s; edits %+v", path, difference(was, is), m.Edits)
	}
	return m
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
	for r := range checked(t, l, path, content) {
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Counts() {
				n[f.Rule]++
			}
		}
	}
	return n
}

// checked are the postings of a file that can be read.
func checked(t testing.TB, l *lint.Linter, path string, content []byte) iter.Seq[*lint.Result] {
	t.Helper()
	return func(yield func(*lint.Result) bool) {
		for r, err := range l.Check(t.Context(), lint.Source{Path: path, Reader: bytes.NewReader(content)}) {
			if err == nil && !yield(r) {
				return
			}
		}
	}
}

// FuzzMend holds any page of a posting to the properties, whatever its markup is.
func FuzzMend(f *testing.F) {
	for _, body := range []string{
		"<p><b>About</b></p><p>We bake.</p><p><b>Pay</b><br>$20</p><p>So.<br><br><b>Perks</b><br>Bread.</p>",
		"<p>You will:<br>• bake<br>• sell<br>• sweep<br><br>So.</p><div>- a b</div><div>- b c</div><div>- c d</div>",
		"<div>a<br><br>b<br><br><i>c<br><br></i>d<br></div><br><br>e<ul><li>f<br><br>g</ul>",
		"<ul><li>ropes [...]<li><p><b>and which lo ... (truncated, view full listing at source)",
		"<p></p><h2><br></h2><a href=\"htps://acme.com/x\">x</a> caf\u00c3\u00a9 R&amp;amp;D",
	} {
		f.Add(body)
	}
	l := linter(f, lint.Options{})
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 500 || !utf8.ValidString(body) {
			t.Skip()
		}
		mend(t, l, "a.html", head+body, fix.Options{})
		mend(t, l, "a.html", head+body, fix.Options{Unsafe: true})
	})
}
