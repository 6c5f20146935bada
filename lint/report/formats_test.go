package report

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/postlint/postlint/lint"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The fixture: what the formats are shown. Postings are read for real, so that places are; the findings are made by hand, so
// that no change of a rule changes a golden file. Titles, paths and messages are as bad as a stranger can make them.
const (
	cookPath = "./jobs/Köchin & Co, 100%.html"
	cookHTML = "<h1>Köchin 👩‍🍳 gesucht</h1>\r\n<p>Gehalt: =SUM(A1) &amp; 𐐀 mehr</p>\r\n" +
		"<p>Ä <a href=\"htp://jobs.harbour-lantern.example/1\">Hier</a> bewerben.</p>\r\n<p>Wir suchen eine Köchin, die kocht.</p>\r\n"
	listPath = "list.json"
	listJSON = `[{"id":"=1+1","title":"Bäcker <img src=x onerror=alert(1)> ]]> ##vso[task.complete]","description":"<p>Brot</p>"},` +
		`{"title":"Ärztin","description":"<p>Grüße</p>"},{"title":"Ärztin","description":"<p>Grüße</p>"},{"title":"Clerk","description":"<p>You file.</p>"}]`
	latinPath = "latin.html"
	latinHTML = "<meta charset=\"windows-1252\"><h1>K\xf6chin gesucht</h1><p>F\xfcr unser Haus suchen wir eine K\xf6chin, die gern kocht.</p>"

	hostile = "\"=SUM(A1)\" <script>alert(1)</script> | 100% ##vso[task.complete] ##[error]x ::error::y, @team [x](1) \x1b[31m ]]> -- #7\n::warning::z"
)

// found is a finding about the n-th occurrence of a text in a file.
func found(file, sub string, n int, f lint.Finding) lint.Finding {
	at := -1
	for range n {
		at += 1 + strings.Index(file[at+1:], sub)
	}
	f.Span = lint.Span{Start: at, End: at + len(sub)}
	return f
}

func fixture(t *testing.T) (results []*lint.Result, failures []*lint.SourceError) {
	t.Helper()
	linter, err := lint.New(lint.Options{FactsOnly: true, AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []lint.Source{from(cookPath, cookHTML), from(listPath, listJSON), from(latinPath, latinHTML), {Path: "gone/-->.html"}, from("broken.ndjson", "{\"title\":\"A\",\n")} {
		for r, err := range linter.Check(context.Background(), src) {
			var broken *lint.SourceError
			switch {
			case errors.As(err, &broken):
				failures = append(failures, broken)
			case err != nil:
				t.Fatal(err)
			default:
				results = append(results, r)
			}
		}
	}
	if len(results) != 6 || len(failures) != 2 {
		t.Fatalf("%d results, %d failures: %v", len(results), len(failures), failures)
	}
	for i, title := range []string{"Köchin 👩‍🍳 gesucht", "Bäcker <img src=x onerror=alert(1)> ]]> ##vso[task.complete]", "Ärztin", "Ärztin", "Clerk", ""} {
		results[i].Title = title
	}
	folded, comment, baseline := "pay/a", "comment: agreed with legal", "baseline"
	href := "htp://jobs.harbour-lantern.example/1"
	results[0].Findings = []lint.Finding{
		found(cookHTML, "Köchin 👩‍🍳 gesucht", 1, lint.Finding{
			Rule: "pay/a", Severity: lint.Error, Certainty: lint.Undecidable, Blame: "author", Message: "pay is missing", Help: "say the pay",
			Excerpt: "Köchin 👩‍🍳 gesucht", Fingerprint: "a1", References: []string{"https://law.example/1", "javascript:alert(1)"},
			Data:    &lint.Data{Jurisdictions: []lint.Jurisdiction{{Code: "US-CO", Law: "C.R.S. § 8-5-201"}}, Condition: "if the employer has one employee"},
			Related: []lint.Related{{Message: "the text is cut [here](1)", Span: lint.Span{Start: strings.Index(cookHTML, "kocht"), End: strings.Index(cookHTML, "kocht") + 5}}},
		}),
		found(cookHTML, "=SUM(A1) &amp; 𐐀 mehr", 1, lint.Finding{
			Rule: "text/b", Severity: lint.Warning, Blame: "transport", Message: hostile, Help: "write it in words", Excerpt: "=SUM(A1) & 𐐀 mehr", Section: "pay_and_benefits", Fingerprint: "b1",
		}),
		found(cookHTML, href, 1, lint.Finding{
			Rule: "links/c", Severity: lint.Error, Blame: "author", Message: "the address begins with \"htp\"", Help: "begin it with \"https\"", Excerpt: href, Fingerprint: "c1",
			Fix: &lint.Fix{Safe: true, Description: "begin it with \"https\"", Edits: []lint.Edit{{Start: strings.Index(cookHTML, "htp"), End: strings.Index(cookHTML, "htp") + 3, Text: "https"}}},
		}),
		found(cookHTML, "Hier", 1, lint.Finding{Rule: "text/d", Severity: lint.Info, Blame: "template", Message: "the link says \"Hier\" only", Help: "say where it leads", Excerpt: "Hier", Fingerprint: "d1"}),
		found(cookHTML, "Wir suchen", 1, lint.Finding{Rule: "text/d", Severity: lint.Info, Blame: "author", Message: "is folded away", Excerpt: "Wir suchen", Fingerprint: "d2", FoldedInto: &folded}),
		found(cookHTML, "eine Köchin", 1, lint.Finding{Rule: "text/e", Severity: lint.Warning, Blame: "author", Message: "one sex only", Help: "name both", Excerpt: "eine Köchin", Fingerprint: "e1", Suppressed: &comment}),
		found(cookHTML, "kocht", 1, lint.Finding{Rule: "text/b", Severity: lint.Warning, Blame: "author", Message: "suppressed by the baseline", Excerpt: "kocht", Fingerprint: "f1", Suppressed: &baseline}),
	}
	results[0].Checks = []lint.Check{
		{ID: "us-co-2021/pay_range", Jurisdiction: "US-CO", Law: "C.R.S. § 8-5-201", Rule: "pay/a", Verdict: lint.CannotTell, Why: "the text is cut"},
		{ID: "us-ca-2026/pay_range", Jurisdiction: "US-CA", Law: "Cal. Lab. Code § 432.3", Rule: "pay/a", Verdict: lint.NotApplicable, Why: "no place there"},
		{ID: "at-2011/pay", Jurisdiction: "AT", Law: "GlBG § 9", Rule: "pay/a", Verdict: lint.Fail, Why: "no pay is named"},
		{ID: "de/none", Jurisdiction: "DE", Law: "none", Rule: "pay/a", Verdict: lint.Pass, Why: "nothing is asked"},
	}
	results[1].Findings = []lint.Finding{found(listJSON, "Brot", 1, lint.Finding{Rule: "text/b", Severity: lint.Warning, Blame: "author", Message: "+one word", Help: "say more", Excerpt: "-Brot", Fingerprint: "g1"})}
	for i, r := range results[2:4] {
		r.Findings = []lint.Finding{
			found(listJSON, "Grüße", i+1, lint.Finding{Rule: "text/b", Severity: lint.Error, Blame: "author", Message: "a greeting", Help: "drop it", Excerpt: "Grüße", Fingerprint: "h1"}),
			found(listJSON, "Grüße", i+1, lint.Finding{Rule: "text/b", Severity: lint.Warning, Blame: "author", Message: "another", Help: "drop it", Excerpt: "Grüße", Fingerprint: "h2"}),
		}
	}
	results[5].Findings = []lint.Finding{found(latinHTML, "F\xfcr", 1, lint.Finding{
		Rule: "text/b", Severity: lint.Info, Blame: "author", Message: "begin otherwise", Help: "turn it around", Excerpt: "Für", Fingerprint: "i1",
		Fix: &lint.Fix{Description: "turn it around", Edits: []lint.Edit{{Start: strings.Index(latinHTML, "F\xfcr"), End: strings.Index(latinHTML, "F\xfcr") + 3, Text: "F\xfcrs"}}},
	})}
	for _, r := range results {
		place(r)
	}
	return results, failures
}

// place gives the findings the lines and columns of their spans.
func place(r *lint.Result) {
	at := func(s lint.Span) (start, end lint.Position) {
		list := r.Positions([]int{s.Start, s.End})
		return list[0], list[1]
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Start, f.End = at(f.Span)
		for k := range f.Related {
			f.Related[k].Start, f.Related[k].End = at(f.Related[k].Span)
		}
	}
}

// run writes results and failures through a format.
func run(w io.Writer, f New, opts Options, results []*lint.Result, failures []*lint.SourceError) error {
	out, sum := f(w, opts), &Summary{}
	if err := out.Begin(&Meta{Version: "v0.1.0", AsOf: "2026-11-23"}); err != nil {
		return err
	}
	for _, r := range results {
		sum.Add(r)
		if err := out.Posting(r); err != nil {
			return err
		}
	}
	for _, e := range failures {
		sum.Failures++
		if err := out.Error(e); err != nil {
			return err
		}
	}
	return out.End(sum)
}

// shown is what a format writes of the fixture.
func shown(t *testing.T, f New) string {
	t.Helper()
	results, failures := fixture(t)
	var b bytes.Buffer
	if err := run(&b, f, Options{}, results, failures); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares with a golden file, in which the digest of the rules has a name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, lint.RulesDigest(), "DIGEST")
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update writes it anew):\n%s", path, diff)
	}
}

func TestEveryFormatSaysWithWhatItWasMade(t *testing.T) {
	for _, f := range Formats() {
		out := shown(t, f.New)
		for _, want := range []string{"2026-11-23", "v0.1.0", lint.RulesDigest()} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not say %s", f.Name, want)
			}
		}
	}
}

func TestFoldedFindingsStandInJSONOnly(t *testing.T) {
	for _, f := range Formats() {
		if has := strings.Contains(shown(t, f.New), "is folded away"); has != (f.Name == "json" || f.Name == "ndjson") {
			t.Errorf("%s shows a folded finding: %v", f.Name, has)
		}
	}
}

func TestARunWithoutPostingsIsAWholeReport(t *testing.T) {
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := run(&b, f.New, Options{}, nil, nil); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if strings.Contains(b.String(), "null") {
			t.Errorf("%s: null in %s", f.Name, b.String())
		}
	}
}

// fullDisk fails after so many bytes, as a disk that is full does.
type fullDisk struct{ left int }

var errFull = errors.New("no space left")

func (w *fullDisk) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestEveryFormatReturnsTheErrorOfItsWriter(t *testing.T) {
	results, failures := fixture(t)
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := run(&b, f.New, Options{}, results, failures); err != nil {
			t.Fatal(err)
		}
		for _, left := range []int{0, b.Len() / 3, b.Len() / 2, b.Len() - 1} {
			if err := run(&fullDisk{left}, f.New, Options{}, results, failures); !errors.Is(err, errFull) {
				t.Errorf("%s: %v after %d of %d bytes, want the writer's error", f.Name, err, left, b.Len())
			}
		}
	}
}

func TestNoControlCodeReachesALog(t *testing.T) {
	for _, name := range []string{"concise", "github", "azure", "markdown", "html"} {
		out := shown(t, formatOf(t, name))
		if i := strings.IndexFunc(out, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }); i >= 0 {
			t.Errorf("%s: control code %q in %q", name, out[i], out[max(0, i-40):i+1])
		}
	}
}

func formatOf(t *testing.T, name string) New {
	t.Helper()
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("no format %s", name)
	}
	return Formats()[i].New
}

// foreign validates a document with a schema of testdata.
func foreign(t *testing.T, schema, doc string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", schema))
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("https://schema.example/it", v); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("https://schema.example/it")
	if err != nil {
		t.Fatal(err)
	}
	validate(t, s, doc)
}

func TestPathsAreURIsAndHaveNoDotInFront(t *testing.T) {
	for _, x := range []struct {
		path, slashed, ref string
		relative           bool
	}{
		{"jobs/a.html", "jobs/a.html", "jobs/a.html", true},
		{"./jobs/a b%.html", "jobs/a b%.html", "jobs/a%20b%25.html", true},
		{"a:b#c?.html", "a:b#c?.html", "./a:b%23c%3F.html", true},
		{"<stdin>", "<stdin>", "%3Cstdin%3E", true},
		{"../ä.html", "../ä.html", "../%C3%A4.html", true},
		{"/tmp/a b.html", "/tmp/a b.html", "file:///tmp/a%20b.html", false},
	} {
		ref, relative := uri(x.path)
		if got := slashed(x.path); got != x.slashed {
			t.Errorf("slashed %q is %q, want %q", x.path, got, x.slashed)
		}
		if ref != x.ref || relative != x.relative {
			t.Errorf("%q is %q, relative %v; want %q, %v", x.path, ref, relative, x.ref, x.relative)
		}
	}
}
