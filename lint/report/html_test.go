package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint"
)

// page is what a reader of the HTML report meets.
type page struct {
	ids      map[string]int
	targets  []string // of links within the page
	headings []string // "h1 text"
	text     string
}

// pageOfReport reads an HTML report and refuses whatever would run or load something.
func pageOfReport(t *testing.T, out string) *page {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	p := &page{ids: map[string]int{}}
	var text strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			text.WriteString(n.Data + " ")
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "img", "iframe", "object", "embed", "link", "base", "form", "svg", "video", "audio":
			t.Errorf("<%s> stands in it", n.Data)
		case "h1", "h2", "h3", "h4":
			p.headings = append(p.headings, n.Data+" "+strings.TrimSpace(textOf(n)))
		case "style":
			if regexp.MustCompile(`(?i)url\(|@import|expression\(`).MatchString(textOf(n)) {
				t.Error("the style loads something")
			}
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				p.ids[a.Val]++
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				p.targets = append(p.targets, a.Val[1:])
			case a.Key == "href":
				if n.Data != "a" || !strings.HasPrefix(a.Val, "https://") {
					t.Errorf("<%s href=%q>", n.Data, a.Val)
				}
			case a.Key == "src" || a.Key == "srcset" || a.Key == "style" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	p.text = strings.Join(strings.Fields(text.String()), " ")
	return p
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestHTMLGolden(t *testing.T) {
	out := shown(t, newHTML)
	p := pageOfReport(t, out)
	if p.headings[0] != "h1 Do not publish yet: 3 of 6 postings have errors" {
		t.Errorf("the verdict does not come first: %v", p.headings)
	}
	level := 1
	for _, h := range p.headings[1:] {
		if n := int(h[1] - '0'); n > level+1 || n == 1 {
			t.Errorf("heading %q after one of level %d", h, level)
		} else {
			level = n
		}
	}
	for id, n := range p.ids {
		if n > 1 {
			t.Errorf("id %s stands %d times", id, n)
		}
	}
	for _, target := range p.targets {
		if p.ids[target] == 0 {
			t.Errorf("a link leads to #%s, which is not there", target)
		}
	}
	for _, want := range []string{
		"<script>alert(1)</script>", "Bäcker <img src=x onerror=alert(1)>", "=SUM(A1) & 𐐀 mehr", "Must be mended before it is published (1)", "Could not be decided (1)",
		"could not tell", "1 did not apply", "agreed with legal", "This is not legal advice",
	} {
		if !strings.Contains(p.text, want) {
			t.Errorf("%q is not to be read in it", want)
		}
	}
	golden(t, "html.html", out)
}

func TestHTMLOfOnePostingHasNoIndex(t *testing.T) {
	results, _ := fixture(t)
	var b bytes.Buffer
	if err := run(&b, newHTML, Options{}, results[:1], nil); err != nil {
		t.Fatal(err)
	}
	p := pageOfReport(t, b.String())
	if p.headings[0] != "h1 Do not publish this yet" || strings.Contains(b.String(), "<nav") {
		t.Errorf("%v", p.headings)
	}
}

func TestHTMLNamesPlacesWithACapital(t *testing.T) {
	src := lint.Source{Path: "cook.html", Reader: strings.NewReader("<h1>Line Cook</h1><p>US citizens only. You cook in Denver, CO, US.</p>")}
	p := pageOfReport(t, written(t, newHTML, Options{}, lint.Options{}, src))
	if !strings.Contains(p.text, "The United States") || strings.Contains(p.text, "Law the United States") {
		t.Errorf("%s", p.text)
	}
}

func TestHTMLOfRealFindingsSaysWhy(t *testing.T) {
	p := pageOfReport(t, written(t, newHTML, Options{}, lint.Options{}, sources()...))
	if !strings.Contains(p.text, "Why it matters") {
		t.Error("no reason is given")
	}
}
