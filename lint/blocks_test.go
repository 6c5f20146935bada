package lint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// checkedText checks one source and returns its result with the text kept.
func checkedText(t *testing.T, name, content string, settings *lint.Settings) *lint.Result {
	t.Helper()
	linter, err := lint.New(lint.Options{AsOf: "2026-11-23", KeepText: true, Rules: []string{"pay", "links"}})
	if err != nil {
		t.Fatal(err)
	}
	for r, err := range linter.Check(context.Background(), lint.Source{Path: name, Reader: strings.NewReader(content), Settings: settings}) {
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	t.Fatal("no result")
	return nil
}

func TestBlocksHoldTheTextAndTheMarksOfFindings(t *testing.T) {
	html := `<h1>Line Cook</h1><h2>What you do</h2><ul><li>Cook in Denver, CO, US</li><li>Clean</li></ul><p>Pay: $25 to $20 an hour, see <a href="htp://jobs.harbour-lantern.co.uk">our page</a>.</p>`
	record := `{"title":"Line Cook","description":"` + strings.ReplaceAll(html, `"`, `\"`) + `"}`
	for name, content := range map[string]string{"cook.html": html, "cook.json": record} {
		t.Run(name, func(t *testing.T) {
			r := checkedText(t, name, content, nil)
			var all []string
			marked := map[string]string{}
			for _, b := range r.Blocks() {
				all = append(all, b.Kind+" "+b.Text)
				for _, m := range b.Marks {
					marked[r.Findings[m.Finding].Rule] = b.Text[m.Start:m.End]
				}
				if b.Text == "Clean" && b.Heading != "What you do" {
					t.Errorf("it stands under %q", b.Heading)
				}
			}
			if text := strings.Join(all, "|"); !strings.HasSuffix(text, "heading Line Cook|heading What you do|item Cook in Denver, CO, US|item Clean|paragraph Pay: $25 to $20 an hour, see our page.") {
				t.Error(text)
			}
			if marked["pay/inverted-range"] != "$25 to $20 an hour" || marked["links/scheme-typo"] != "our page" {
				t.Errorf("%q", marked)
			}
		})
	}
}

func TestBlocksHoldTheirImages(t *testing.T) {
	t.Parallel()
	page := `<p><img src="logo.png" alt="Our bakery"></p><h1>Baker</h1><p>You bake in <img src="flag.png" alt=""> Leeds. <a href="https://bakery.co.uk"><img src="map.png"></a></p>` +
		`<ul><li><img src="oven.png" aria-hidden="true">Bake</li></ul><p><img src="last.png" alt="The end"></p>`
	markdown := "# Baker\n\nYou bake in ![](flag.png) Leeds.\n\n![The end](last.png)\n"
	for name, c := range map[string]struct{ content, want string }{
		"a.html": {page, `image 0 logo.png "Our bakery" true |heading Baker|paragraph You bake in Leeds. 11 flag.png "" true  18 map.png "" false https://bakery.co.uk|item Bake 0 oven.png "" true |image 0 last.png "The end" true `},
		"a.md":   {markdown, `heading Baker|paragraph You bake in  Leeds. 12 flag.png "" false |image 0 last.png "The end" true `},
	} {
		var got []string
		for _, b := range checkedText(t, name, c.content, nil).Blocks() {
			line := strings.TrimSpace(b.Kind + " " + b.Text)
			for _, x := range b.Images {
				line += fmt.Sprintf(" %d %s %q %v %s", x.At, x.Src, x.Alt, x.Described, x.Href)
			}
			got = append(got, line)
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestBlocksTellTheirCellsOfATable(t *testing.T) {
	t.Parallel()
	page := `<h1>Cook</h1><p>You cook in Denver, CO, US.</p><table><tr><th>Shift<td></tr><tr><td><p>Late</p><p>with a meal</p><td>$21</table>` +
		`<table role="presentation"><tr><td>We cook.</td></tr></table><table><tr><td>Outer <table><tr><td>Inner</table></table>`
	var got []string
	for _, b := range checkedText(t, "a.html", page, nil).Blocks() {
		if c := b.Cell; c != nil {
			got = append(got, fmt.Sprintf("%s %d:%d.%d/%d %v", b.Text, c.Table, c.Row, c.Column, c.Columns, c.Header))
		}
	}
	want := "Shift 0:0.0/2 true|Late 0:1.0/2 false|with a meal 0:1.0/2 false|$21 0:1.1/2 false|Inner 3:0.0/1 false"
	if said := strings.Join(got, "|"); said != want {
		t.Errorf("%s\nwant %s", said, want)
	}
}

func TestBlocksTellWhatIsBoldAndItalic(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a.html", "<h1>Line <b>Cook</b></h1><p>You <b>cook and <i>bake</i></b> at <em>night</em>, in Denver, CO, US.</p>", "b:cook and|bi:bake|i:night"},
		{"b.html", `<h1>Cook</h1><p><b style="font-weight:normal">You cook</b> <span style="font-weight:700">at night</span> in Denver, CO, US.</p>`, "b:at night"},
		{"c.html", "<h1>Cook</h1><p>You <strong>cook</p><ul><li>in Denver</li></ul>", "b:cook"},
		{"d.html", "<h1>Cook</h1><p><b></b>You cook<b> </b>in Denver, CO, US.</p>", ""},
		{"e.md", "# Line Cook\n\nYou **cook** at *night* in Denver, CO, US.\n", "b:cook|i:night"},
		{"f.json", `{"title":"Cook","description":"<p>You <b>cook</b> at night in Denver, CO, US.</p>"}`, "b:cook"},
	} {
		var got []string
		for _, b := range checkedText(t, c.name, c.content, nil).Blocks() {
			for _, a := range b.Accents {
				said := ""
				if a.Bold {
					said = "b"
				}
				if a.Italic {
					said += "i"
				}
				got = append(got, said+":"+b.Text[a.Start:a.End])
			}
		}
		if said := strings.Join(got, "|"); said != c.want {
			t.Errorf("%s: %q, want %q", c.name, said, c.want)
		}
	}
}

func TestWithoutKeepTextThereAreNoBlocks(t *testing.T) {
	linter, err := lint.New(lint.Options{Rules: []string{"links"}})
	if err != nil {
		t.Fatal(err)
	}
	for r, err := range linter.Check(context.Background(), lint.Source{Path: "a.html", Reader: strings.NewReader("<h1>Cook</h1><p>You cook in Denver, CO, US.</p>")}) {
		if err != nil || r.Blocks() != nil {
			t.Errorf("%v, %v", r, err)
		}
	}
}

// A source's own settings beat those of its path, the day of the law among them: Colorado asks for pay since 2021.
func TestASourceHasItsOwnSettings(t *testing.T) {
	const page = "<h1>Line Cook</h1><p>Location: Denver, CO, US</p><p>You cook.</p>"
	for day, want := range map[string]bool{"": true, "2020-06-01": false} {
		r := checkedText(t, "cook.html", page, &lint.Settings{AsOf: day, Employer: lint.Employer{Size: 500}})
		found := false
		for _, f := range r.Findings {
			found = found || f.Rule == "pay/required-by-law"
		}
		if found != want || day != "" && r.AsOf != day {
			t.Errorf("law of %q: found %v, as of %s", day, found, r.AsOf)
		}
	}
}
