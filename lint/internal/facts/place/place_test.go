package place_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func parse(t testing.TB, title string, locations []string, format, text string) *posting.Posting {
	t.Helper()
	path, content := "x.txt", text
	if format != "scraped" {
		b, err := json.Marshal(map[string]any{"title": title, "locations": locations, "format": format, "description": text})
		if err != nil {
			t.Fatal(err)
		}
		path, content = "x.ndjson", string(b)+"\n"
	}
	for d, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			t.Fatal(err)
		}
		return posting.Parse(d)
	}
	t.Fatal("no posting was read")
	return nil
}
