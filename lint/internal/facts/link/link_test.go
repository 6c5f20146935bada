package link

import (
	"bytes"
	"html"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/link/generate/table"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// parse makes a posting of a body that stands in a record, so that relative links have no base.
func parse(body string, format source.Format) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: format, Record: true,
		Chunk: source.Chunk{Src: []byte(body), Line: 1},
		Body:  source.Text{String: body},
	})
}

// classes lists what is recognised as "class" or "class: fixed".
func classes(facts map[string][]Fact) []string {
	var out []string
	for class, list := range facts {
		for range list {
			out = append(out, class)
		}
	}
	slices.Sort(out)
	return out
}

func apply(src string, edits []finding.Edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(src[at:e.Start])
		b.WriteString(e.Text)
		at = e.End
	}
	return b.String() + src[at:]
}

func TestEachAddressHasItsClassAndItsRepair(t *testing.T) {
	src, err := os.ReadFile("testdata/hrefs.txt")
	if err != nil {
		t.Fatal(err)
	}
	escapes := strings.NewReplacer(`\t`, "\t", `\n`, "\n", `\u200b`, "\u200b", `\u00a0`, "\u00a0")
	n := 0
	for line := range strings.Lines(string(src)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		class, rest, ok := strings.Cut(line, " |")
		if !ok {
			t.Fatalf("no class: %s", line)
		}
		href, fixed, _ := strings.Cut(strings.TrimPrefix(rest, " "), " => ")
		if strings.HasPrefix(rest, "  ") {
			href = " " + strings.TrimLeft(href, " ")
		}
		if class != "file-local" { // whose back-slashes are names of folders
			href, fixed = escapes.Replace(href), escapes.Replace(fixed)
		}
		n++
		t.Run(class+" "+rest, func(t *testing.T) { checkAddress(t, class, href, fixed) })
	}
	if n < 200 {
		t.Errorf("only %d addresses were read", n)
	}
}

func checkAddress(t *testing.T, class, href, fixed string) {
	t.Helper()
	body := `<p>Bakers wanted.</p><p><a href="` + html.EscapeString(href) + `">Read more</a> about us.</p>`
	facts := Recognise(parse(body, source.HTML))
	got := classes(facts)
	if class == "-" {
		if len(got) > 0 {
			t.Errorf("a sound link is called %v (%s)", got, facts[got[0]][0].Note)
		}
		return
	}
	if !slices.Equal(got, []string{class}) {
		t.Fatalf("classes %v, want %s", got, class)
	}
	f := facts[class][0]
	if s := body[f.Span.Start:f.Span.End]; class != "empty" && class != "hash-only" && class != "javascript" && s != html.EscapeString(href) {
		t.Errorf("the span covers %q", s)
	}
	switch {
	case f.Repair == nil && fixed != "":
		t.Errorf("no repair, want %s", fixed)
	case f.Repair != nil:
		want := strings.Replace(body, html.EscapeString(href), attribute(fixed), 1)
		if mended := apply(body, f.Repair.Edits); fixed == "" || mended != want {
			t.Errorf("mended to\n%s, want\n%s", mended, want)
		}
		again := Recognise(parse(apply(body, f.Repair.Edits), source.HTML))
		if len(again[class]) > 0 {
			t.Errorf("the repair is found faulty again: %v", again)
		}
	}
}

func TestTheTableOfHostsIsGenerated(t *testing.T) {
	src, err := os.ReadFile("../../../../rules/tables/links.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want, err := table.Go(src)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("hosts_table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("hosts_table.go is not what rules/tables/links.yaml says: run go generate")
	}
}
