package notice

import (
	"os"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// parse makes a posting of a title and a body.
func parse(format source.Format, title, body string) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: format, Chunk: source.Chunk{Src: []byte(title + body), Line: 1},
		Title: source.Text{String: title},
		Body:  source.Text{String: body, Map: source.Offset(len(title))},
	})
}

func TestEachPatternOfTheTableSaysWhatItIsFor(t *testing.T) {
	b, err := os.ReadFile("../../../../rules/tables/notices.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var table struct {
		Patterns []struct {
			Class string
			Says  []string
		}
		Traps []string
	}
	if err := yaml.Unmarshal(b, &table); err != nil {
		t.Fatal(err)
	}
	if len(table.Patterns) == 0 || len(table.Traps) == 0 {
		t.Fatal("the table has no patterns or no traps")
	}
	for _, p := range table.Patterns {
		for _, s := range p.Says {
			got := Recognise(parse(source.Plain, "", s))
			if len(got) != 1 || got[0].Text == "" {
				t.Errorf("%q: %d notices, want one", s, len(got))
			} else if (got[0].Class == pool) != (p.Class == pool) {
				t.Errorf("%q: class %s, want %s", s, got[0].Class, p.Class)
			}
		}
	}
	for _, s := range table.Traps {
		if got := Recognise(parse(source.Plain, "", s)); len(got) != 0 {
			t.Errorf("%q: taken for a notice (%s)", s, got[0].Class)
		}
	}
}
