package report

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// ownBook is a book with one rule of a team's own, which has sources or none.
func ownBook(t *testing.T, sources string) *lint.Rulebook {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "house"), 0o755); err != nil {
		t.Fatal(err)
	}
	rule := "package postlint.house\n\n# METADATA\n# scope: rule\n# title: A night job\n# description: At our bakery we say it.\n" + sources +
		"# custom:\n#   severity: warning\n#   message: a night job\n#   help: say it\n#   blame: author\n#   since: 0.1.0\n" +
		"findings contains [\"house/night\", 0] if startswith(input.title, \"Night\")\n"
	if err := os.WriteFile(filepath.Join(dir, "house", "night.rego"), []byte(rule), 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := lint.ReadRules(dir)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// writtenBy is what a format writes about a posting with the rules of a book.
func writtenBy(t *testing.T, f New, book *lint.Rulebook) string {
	t.Helper()
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23", Book: book, Rules: []string{"house"}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := f(&b, Options{})
	if err := out.Begin(&Meta{Version: "v0.1.0", AsOf: "2026-11-23", Book: book}); err != nil {
		t.Fatal(err)
	}
	sum := &Summary{}
	for r, err := range linter.Check(context.Background(), from("jobs.ndjson", `{"title":"Night Baker","description":"<p>You bake.</p>"}`)) {
		if err != nil {
			t.Fatal(err)
		}
		sum.Add(r)
		if err := out.Posting(r); err != nil {
			t.Fatal(err)
		}
	}
	if sum.Warnings != 1 {
		t.Fatalf("%d warnings of the own rule", sum.Warnings)
	}
	if err := out.End(sum); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNoFormatLinksAnOwnRuleToAPageThatDoesNotExist(t *testing.T) {
	without, with := ownBook(t, ""), ownBook(t, "# related_resources: [\"https://wiki.bramblebakery.example/night\"]\n")
	linking := map[string]bool{"sarif": true, "gitlab": true, "rdjson": true, "markdown": true, "html": true}
	for _, f := range Formats() {
		out := writtenBy(t, f.New, without)
		if strings.Contains(out, "blob/main/rules/house/night") {
			t.Errorf("%s links to a page of postlint's:\n%s", f.Name, out)
		}
		if f.Name == "sarif" {
			sarifOf(t, out)
		}
		if linking[f.Name] && !strings.Contains(writtenBy(t, f.New, with), "https://wiki.bramblebakery.example/night") {
			t.Errorf("%s does not link to the rule's source", f.Name)
		}
	}
}

func TestEveryFormatsDigestCoversOwnRules(t *testing.T) {
	one, other := ownBook(t, ""), ownBook(t, "# related_resources: [\"https://wiki.bramblebakery.example/night\"]\n")
	if again := ownBook(t, ""); one.Digest() != again.Digest() || one.Digest() == other.Digest() || one.Digest() == lint.RulesDigest() {
		t.Fatalf("digests %s, %s of the same rule elsewhere, %s of another, %s of the built-in ones", one.Digest(), again.Digest(), other.Digest(), lint.RulesDigest())
	}
	for _, f := range Formats() {
		if out := writtenBy(t, f.New, one); !strings.Contains(out, one.Digest()) || strings.Contains(out, lint.RulesDigest()) {
			t.Errorf("%s does not say the digest of the own rules", f.Name)
		}
	}
}

func TestTheReportForPeopleSaysWhyOfOwnRules(t *testing.T) {
	if out := writtenBy(t, newHTML, ownBook(t, "")); !strings.Contains(out, "At our bakery we say it.") {
		t.Errorf("no reason in\n%s", out)
	}
}
