package link

import (
	"html"
	"os"
	"slices"
	"strings"
	"testing"

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
	covered := html.EscapeString(href)
	switch class {
	case "empty", "hash-only", "javascript":
		covered = body[f.Span.Start:f.Span.End] // the whole element, which other tests look at
	case "redirect-wrapper":
		covered = covered[:strings.Index(covered, f.Host)+len(f.Host)]
	}
	if s := body[f.Span.Start:f.Span.End]; s != covered {
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

func TestFaultsOfElements(t *testing.T) {
	const apply = "https://bramblebakery.co.uk/apply"
	for _, tt := range []struct {
		name, body string
		want       []string
	}{
		{"an anchor is no link", `<p><a name="pay">Pay</a></p>`, nil},
		{"an anchor with an id", `<p><a id="pay">Pay</a></p>`, nil},
		{"no address", `<p><a>Apply</a></p>`, []string{"empty"}},
		{"nothing at all", `<p>x<a></a></p>`, nil},
		{"misspelt attribute", `<p><a herf="` + apply + `">Apply</a></p>`, []string{"wrong-attribute"}},
		{"another attribute", `<p><a data-href="` + apply + `">Apply</a></p>`, []string{"wrong-attribute"}},
		{"an address as a title", `<p><a id="x" title="` + apply + `">Apply</a></p>`, nil},
		{"typographic quotes", `<p><a href=”` + apply + `”>Apply</a></p>`, []string{"quote-breakage"}},
		{"typographic quotes inside straight ones", `<p><a href="“` + apply + `”">Apply</a></p>`, []string{"quote-breakage"}},
		{"escaped quotes", `<p><a href=\"` + apply + `\">Apply</a></p>`, []string{"quote-breakage"}},
		{"no opening quote", `<p><a href=` + apply + `">Apply</a></p>`, []string{"quote-breakage"}},
		{"no closing quote", `<p><a href="` + apply + `>Apply</a></p><p class="x">More</p>`, []string{"quote-breakage"}},
		{"no closing quote before an attribute", `<p><a href="` + apply + ` target="_blank">Apply</a></p>`, []string{"quote-breakage"}},
		{"doubled quotes", `<p><a href=""` + apply + `"">Apply</a></p>`, []string{"quote-breakage"}},
		{"a colon for the equals sign", `<p><a href:"` + apply + `">Apply</a></p>`, []string{"quote-breakage"}},
		{"no quotes", `<p><a href=` + apply + `>Apply</a></p>`, nil},
		{"single quotes", `<p><a href='` + apply + `'>Apply</a></p>`, nil},
		{"nested", `<p><a href="` + apply + `">all <a href="https://bramblebakery.co.uk/12">one</a></a></p>`, []string{"nested-a"}},
		{"unclosed", `<p><a href="` + apply + `">Apply</p><p>We bake.</p><p>Daily.</p>`, []string{"unclosed-a"}},
		{"unclosed at the end", `<p>We bake.</p><p><a href="` + apply + `">Apply</p>`, nil},
		{"no text", `<p>We bake.<a href="` + apply + `"></a></p>`, []string{"empty-text"}},
		{"back to the top", `<p><a href="#">Back to top</a></p>`, nil},
		{"a place on the page", `<h3 id="pay">Pay</h3><p><a href="#pay">Our pay</a></p>`, nil},
		{"another address in the text", `<p><a href="https://crumbfinder.io/">https://bramblebakery.co.uk/</a></p>`, []string{"text-href-mismatch"}},
		{"another mailbox in the text", `<p><a href="mailto:hr@bramblebakery.co.uk">jobs@bramblebakery.co.uk</a></p>`, []string{"text-href-mismatch"}},
		{"a sub-domain in the text", `<p><a href="https://jobs.bramblebakery.co.uk/">www.bramblebakery.co.uk</a></p>`, nil},
		{"a name with a dot in the text", `<p><a href="https://crumbfinder.io/">Booking.com</a></p>`, nil},
		{"a hiring system behind an address", `<p><a href="https://jobs.lever.co/bramble">https://bramblebakery.co.uk/jobs</a></p>`, nil},
		{"http to apply", `<p><a href="http://bramblebakery.co.uk/12">Apply now</a></p>`, []string{"http-not-https"}},
		{"chat to apply", `<p><a href="https://wa.me/4420">Apply on WhatsApp</a></p>`, []string{"chat-form-route"}},
		{"chat to read", `<p><a href="https://t.me/bramble">News</a></p>`, nil},
		{"address in the text", `<p>See https://bramblebakery.co.uk/jobs.</p>`, []string{"bare-url"}},
		{"misspelt address in the text", `<p>See htps://bramblebakery.co.uk/jobs.</p>`, []string{"scheme-typo"}},
		{"no colon in the text", `<p>See http//bramblebakery.co.uk/jobs.</p>`, []string{"scheme-typo"}},
		{"a word about addresses", `<p>You know http:// and https:// and HTTP/2, TCP/IP, and/or more.</p>`, nil},
		{"a server in the text", `<p>Run it on http://localhost:3000/jobs or http://10.0.0.1/.</p>`, nil},
		{"a stuck word", `<p>Websitehttps://bramblebakery.co.uk</p>`, nil},
		{"variable in the text", `<p>See https://bramblebakery.co.uk/{{job}} now.</p>`, []string{"template"}},
		{"a call of an interface in the text", `<p>We serve https://api.bramblebakery.co.uk/v1/{order}/rolls ourselves.</p>`, []string{"bare-url"}},
		{"an API in the text", `<p>You call //host/path and :/ and ://.</p>`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := classes(Recognise(parse(tt.body, source.HTML))); !slices.Equal(got, tt.want) {
				t.Errorf("classes %v, want %v", got, tt.want)
			}
		})
	}
}

// TestBrokenMarkdownLinks pins that what Markdown does not take for a link, since its address holds a blank, is told.
func TestBrokenMarkdownLinks(t *testing.T) {
	for body, want := range map[string][]string{
		"We bake. [See us](https://bramblebakery.co.uk/our bread) and come.":           {"whitespace-control"},
		"We bake. [See us](https://bramblebakery.co.uk/watch?v= 12) and come.":         {"whitespace-control"},
		"We bake. [See us](https://bramblebakery.co.uk/bread \"Our bread\") and come.": nil,
		"We bake. [See us](https://bramblebakery.co.uk/bread) and come.":               nil,
		"You know the list [1] (a list of bread).":                                     nil,
		"We bake. [See us](https://bramblebakery.co.uk and come. (Or not.)":            nil,
	} {
		if got := classes(Recognise(parse(body, source.Markdown))); !slices.Equal(got, want) {
			t.Errorf("%s: classes %v, want %v", body, got, want)
		}
	}
}

func TestWholePagesHaveABase(t *testing.T) {
	body := `<!doctype html><html><body><main><h1>Baker</h1><p>See <a href="/jobs">our jobs</a> and <a href="#" role="button">more</a>.</p></main></body></html>`
	p := posting.Parse(&source.Document{Format: source.HTML, Chunk: source.Chunk{Src: []byte(body), Line: 1}, Body: source.Text{String: body}})
	if got := classes(Recognise(p)); got != nil {
		t.Errorf("classes %v in a whole page", got)
	}
}

func TestTheRecordsOwnAddressIsJudged(t *testing.T) {
	for url, want := range map[string][]string{
		"https://bramblebakery.co.uk/jobs/12":    nil,
		"/jobs/12":                               nil,
		"htps://bramblebakery.co.uk/jobs/12":     {"scheme-typo"},
		"https://bramblebakery.co.uk/{{job.id}}": {"template"},
		"http://localhost:8080/jobs/12":          {"private-host"},
	} {
		p := posting.Parse(&source.Document{
			Format: source.HTML, Record: true, Chunk: source.Chunk{Src: []byte(url), Line: 1},
			URL: source.Text{String: url}, Body: source.Text{},
		})
		if got := classes(Recognise(p)); !slices.Equal(got, want) {
			t.Errorf("%s: classes %v, want %v", url, got, want)
		}
	}
}

func TestRepairsOfElements(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{`<p><a herf="https://bramblebakery.co.uk/">x</a></p>`, `<p><a href="https://bramblebakery.co.uk/">x</a></p>`},
		{`<p><a href=”https://bramblebakery.co.uk/”>x</a></p>`, `<p><a href="https://bramblebakery.co.uk/">x</a></p>`},
		{`<p><a href=\"https://bramblebakery.co.uk/\">x</a></p>`, `<p><a href="https://bramblebakery.co.uk/">x</a></p>`},
		{`<p><a href="“https://bramblebakery.co.uk/”">x</a></p>`, `<p><a href="https://bramblebakery.co.uk/">x</a></p>`},
		{`<p>At www.bramblebakery.co.uk.</p>`, `<p>At <a href="https://www.bramblebakery.co.uk">www.bramblebakery.co.uk</a>.</p>`},
		{`<p>At htps://bramblebakery.co.uk/?a=1&amp;b=2 now</p>`, `<p>At https://bramblebakery.co.uk/?a=1&amp;b=2 now</p>`},
	} {
		got := tt.body
		for _, list := range Recognise(parse(tt.body, source.HTML)) {
			for _, f := range list {
				if f.Repair == nil {
					t.Fatalf("%s: no repair", tt.body)
				}
				got = apply(got, f.Repair.Edits)
			}
		}
		if got != tt.want {
			t.Errorf("%s\nbecame %s\nwant   %s", tt.body, got, tt.want)
		}
	}
}

func FuzzRecognise(f *testing.F) {
	src, err := os.ReadFile("testdata/hrefs.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(src)) {
		if _, href, ok := strings.Cut(strings.TrimSpace(line), "| "); ok {
			f.Add(`<p><a href="` + href + `">Apply</a> at ` + href + `</p>`)
		}
	}
	f.Add(`<a href=”x”>a<a herf=http://a.io>b`)
	f.Fuzz(func(t *testing.T, body string) {
		for _, format := range []source.Format{source.HTML, source.Markdown, source.Plain, source.Scraped} {
			for class, list := range Recognise(parse(body, format)) {
				for _, x := range list {
					if x.Span.Start < 0 || x.Span.End > len(body) || x.Span.Start > x.Span.End {
						t.Fatalf("%s: span %v outside of %d bytes", class, x.Span, len(body))
					}
					if x.Repair == nil {
						continue
					}
					for _, e := range x.Repair.Edits {
						if e.Start < 0 || e.End > len(body) || e.Start > e.End {
							t.Fatalf("%s: edit %v outside of %d bytes", class, e, len(body))
						}
					}
				}
			}
		}
	})
}

// typical is a posting of about 5 kB with six links, as real ones are.
func typical() string {
	var b strings.Builder
	for i := range 24 {
		b.WriteString("<p>You bake bread and rolls through the night with eight colleagues, and/or train our apprentices in shaping, proving and the care of sourdough. Shifts begin at 2:30; every other weekend is free.</p>\n")
		if i%4 == 0 {
			b.WriteString(`<p>Read <a href="https://boards.greenhouse.io/bramblebakery/jobs/4012345?gh_src=abc1">how we work</a> at our ovens.</p>` + "\n")
		}
	}
	return b.String()
}

func BenchmarkRecognise(b *testing.B) {
	for _, bb := range []struct{ name, body string }{
		{"six links", typical()},
		{"no links", strings.ReplaceAll(strings.ReplaceAll(typical(), "<a ", "<i "), "</a>", "</i>")},
	} {
		p := parse(bb.body, source.HTML)
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.body)))
			for b.Loop() {
				Recognise(p)
			}
		})
	}
}
