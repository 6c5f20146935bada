package property_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/property"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// recognise reads the one posting of a file, and tells each property as "path kind text shown".
func recognise(t *testing.T, path, content string) (said []string, shown bool) {
	t.Helper()
	for doc, err := range source.Read(path, strings.NewReader(content)) {
		if err != nil {
			t.Fatal(err)
		}
		var found map[string][]property.Fact
		found, shown = property.Recognise(posting.Parse(doc))
		for path, list := range found {
			for _, f := range list {
				if f.Kind != "object" {
					said = append(said, fmt.Sprintf("%s %s %q %t", path, f.Kind, f.Text, f.Shown))
				}
				if slice := content[f.Span.Start:f.Span.End]; slice != f.Text {
					t.Errorf("%s stands at %q, the fact says %q", path, slice, f.Text)
				}
			}
		}
	}
	slices.Sort(said)
	return said, shown
}

// page is a career page with a posting's structured data, and what it shows.
func page(title, pay, shows string) string {
	return `<html><head><title>` + title + `</title><script type="application/ld+json">{"@type": "JobPosting", "title": "` + title + `", "baseSalary": {"value": ` + pay +
		`}, "description": "<p>You bake bread and rolls on the night shift, with a team of four.</p>"}</script></head><body>` + shows + `</body></html>`
}

const text = "<p>You bake <b>bread</b> and rolls on the night shift, with a team of four.</p>"

func TestWhatReadersSeeIsShown(t *testing.T) {
	for _, c := range []struct {
		name, title, pay, shows string
		title1, pay1, shown     bool
	}{
		{"the same words with other marks", "Baker (Nights)", "31000", "<h1>Baker – nights</h1>" + text + "<p>£31,000 a year</p>", true, true, true},
		{"words that stand apart", "Lead Baker, Bath", "26500.00", "<h1>Lead Baker</h1><p>Bath</p>" + text + "<p>26.5k</p>", true, true, true},
		{"other words and another amount", "Pastry Chef", "35000", "<h1>Baker</h1>" + text + "<p>£31,000</p>", false, false, true},
		{"the title of the window is nothing that the page shows", "Pastry Chef", "31k", "<h1>Baker</h1>" + text + "<p>£31k</p>", false, true, true},
		{"a page that a script fills", "Baker", "31000", "<div id=app></div><p>Baker, 31000</p>", false, false, false},
	} {
		pay := c.pay
		if strings.HasSuffix(pay, "k") {
			pay = `"` + pay + `"`
		}
		said, shown := recognise(t, "a.html", page(c.title, pay, c.shows))
		want := fmt.Sprintf("title text %q %t", c.title, c.title1)
		amount := fmt.Sprintf("%q %t", c.pay, c.pay1)
		if shown != c.shown || !slices.Contains(said, want) || !slices.ContainsFunc(said, func(s string) bool { return strings.HasSuffix(s, amount) }) {
			t.Errorf("%s: shown %t, %q; want %t, %s, %s", c.name, shown, said, c.shown, want, amount)
		}
	}
}

func TestRecordsThatAreNoStructuredDataHaveNoProperties(t *testing.T) {
	if said, shown := recognise(t, "a.json", `{"title": "Baker", "description": "<p>You bake bread.</p>", "baseSalary": 31000}`); len(said) > 0 || shown {
		t.Errorf("%q, %t", said, shown)
	}
}
