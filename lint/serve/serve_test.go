package serve

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/postlint/postlint/lint"
)

// shared is one desk for all tests that set nothing up: compiling the rules is most of what a test costs.
var shared = sync.OnceValue(func() *Desk {
	d, err := New(Options{Lint: lint.Options{AsOf: "2026-11-23"}, Version: "test"})
	if err != nil {
		panic(err)
	}
	return d
})

// own is a desk with the options of one test and a few rules.
func own(t *testing.T, opts Options) *Desk {
	t.Helper()
	opts.Lint.AsOf, opts.Lint.Rules = "2026-11-23", []string{"links"}
	d, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// post sends a form as a browser without script does, and returns the answer. Pairs are names and values; the value of
// "@NAME" is the content of a file of that name.
func post(t *testing.T, d *Desk, path string, pairs ...string) *httptest.ResponseRecorder {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(pairs); i += 2 {
		if name, file := strings.CutPrefix(pairs[i], "@"); file {
			part, err := w.CreateFormFile("files", name)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.WriteString(part, pairs[i+1])
			continue
		}
		_ = w.WriteField(pairs[i], pairs[i+1])
	}
	w.Close()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost:8087"+path, &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	out := httptest.NewRecorder()
	d.ServeHTTP(out, r)
	return out
}

// seen is a page as a reader meets it.
type seen struct {
	root *html.Node
	text string
}

func parse(t *testing.T, body string) *seen {
	t.Helper()
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return &seen{root, words(root)}
}

// words is the text of a node with blanks joined.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// all are the elements of a name that have the attribute, or with key "" all of that name.
func (s *seen) all(name, key, val string) (list []*html.Node) {
	for n := range s.root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name && (key == "" || attr(n, key) == val) {
			list = append(list, n)
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// h1 is the text of the page's first heading that is shown.
func (s *seen) h1() string {
	for _, n := range s.all("h1", "", "") {
		if shown(n) {
			return words(n)
		}
	}
	return ""
}

func shown(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "hidden" {
				return false
			}
		}
	}
	return true
}

const shift = `<h1>Shift Lead</h1>
<p><strong>Location:</strong> Oakland, CA, US; Tacoma, WA, US (on site)</p>
<p>You lead the early shift of a warehouse.</p>
<h2>Benefits</h2><p>Health insurance, and a bonus of 5% a year.</p>
<p>Apply through <a href="https://jobs.fernhollow-supply.co.uk/lead">our form</a>.</p>`

func TestTheVerdictSaysWhereThePostingIsNotReadyAndWhy(t *testing.T) {
	paid := strings.Replace(shift, "<h2>Benefits", "<p>Pay: $28 to $34 per hour.</p><h2>Benefits", 1)
	for _, c := range []struct {
		name, want string
		form       []string
	}{
		{"pay is missing", "Not ready for California and Washington: the pay range is missing", []string{"text", shift, "size", "500"}},
		{"pay is missing, size unknown", "Not ready for California and Washington: the pay range is missing", []string{"text", shift}},
		{"nothing is wrong", "Nothing stands against publishing in California, Washington and the United States", []string{"text", paid, "size", "500"}},
		{"the places of the form count", "Not ready for Colorado: ", []string{"text", "<p>You lead the early shift of a warehouse.</p>", "title", "Shift Lead", "places", "Denver, CO, US", "size", "500"}},
		{"no place is recognised", "Cannot tell yet: no place of work was recognised", []string{"text", strings.Replace(paid, "<p><strong>Location:</strong> Oakland, CA, US; Tacoma, WA, US (on site)</p>", "", 1), "size", "500"}},
		{"no law of the place is known", "Nothing that stands against publishing was found", []string{"text", strings.Replace(paid, "Oakland, CA, US; Tacoma, WA, US (on site)", "Lagos, Nigeria (on site)", 1), "size", "500"}},
		{"the law of another day", "Nothing stands against publishing", []string{"text", shift, "size", "500", "date", "2015-01-01"}},
		{"the text is cut", "Not ready to publish: the text is cut off", []string{"text", "<h1>Cook</h1><p>Location: Paris, France</p><p>You cook and bake. We offer you … (truncated, view full listing at source)</p>"}},
		{"in German", "Noch nicht bereit (Kalifornien und Washington): die Entgeltspanne fehlt", []string{"text", shift, "size", "500", "lang", "de"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := post(t, shared(), "/check", c.form...)
			if got := parse(t, out.Body.String()).h1(); out.Code != http.StatusOK || !strings.HasPrefix(got, c.want) {
				t.Errorf("%d, %q, want %q", out.Code, got, c.want)
			}
		})
	}
}

func TestTheVerdictNamesThePlacesThatHangOnTheSize(t *testing.T) {
	text, err := os.ReadFile("testdata/twelve.html")
	if err != nil {
		t.Fatal(err)
	}
	p := parse(t, post(t, shared(), "/check", "text", string(text)).Body.String())
	if want := "Not ready for Colorado and Maryland: "; !strings.HasPrefix(p.h1(), want) {
		t.Errorf("%q", p.h1())
	}
	if want := "For Illinois, Minnesota, New Jersey and 7 more it depends on your number of employees."; !strings.Contains(p.text, want) {
		t.Errorf("%q is not said", want)
	}
	open := 0
	for _, d := range p.all("details", "class", "fail") {
		for _, a := range d.Attr {
			if a.Key == "open" {
				open++
			}
		}
	}
	if open != 3 {
		t.Errorf("%d places are opened", open)
	}
	p = parse(t, post(t, shared(), "/check", "text", string(text), "size", "500").Body.String())
	if strings.Contains(p.text, "it depends on your number") {
		t.Error("the number is known")
	}
}

func TestTheVerdictThatHangsOnTheSizeSaysSo(t *testing.T) {
	for size, want := range map[string]string{"": "This holds from a number of employees on.", "3": "Nothing stands against publishing", "500": ""} {
		p := parse(t, post(t, shared(), "/check", "text", shift, "size", size).Body.String())
		verdict := words(p.all("section", "aria-labelledby", "v1")[0])
		if !strings.Contains(verdict, want) || want == "" && strings.Contains(verdict, "number of employees") {
			t.Errorf("size %q: %s", size, verdict)
		}
	}
}

// Without script the form, the result and every link between marks and cards work by themselves.
func TestAResultIsWholeWithoutScript(t *testing.T) {
	out := post(t, shared(), "/check", "text", strings.Replace(shift, "https:", "htps:", 1), "size", "500")
	p := parse(t, out.Body.String())
	ids := map[string]int{}
	for n := range p.root.Descendants() {
		if id := attr(n, "id"); id != "" {
			ids[id]++
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("id %s stands %d times", id, n)
		}
	}
	refs := 0
	for _, a := range p.all("a", "", "") {
		if to, ok := strings.CutPrefix(attr(a, "href"), "#"); ok {
			if ids[to] == 0 {
				t.Errorf("a link leads to #%s, which is not there", to)
			}
			if strings.HasPrefix(attr(a, "class"), "ref ") {
				refs++
				if attr(a, "aria-label") == "" {
					t.Error("a number has no name")
				}
			}
		}
	}
	cards := len(p.all("li", "class", "card must"))
	if cards != 2 || refs < 2*cards {
		t.Errorf("%d cards, %d numbers", cards, refs)
	}
	for _, want := range []string{
		"What the law asks, place by place", "Cal. Lab. Code 432.3", "in force since 1 January 2026", "not met", "Must fix", "What to write instead", "What is good", "Benefits are described",
		"In “Benefits”", "not legal advice",
	} {
		if !strings.Contains(p.text, want) {
			t.Errorf("%q is not to be read", want)
		}
	}
	if regexp.MustCompile(`\b(line|column) [0-9]`).MatchString(p.text) {
		t.Error("lines and columns are told")
	}
	if marks := p.all("mark", "class", "must"); len(marks) != 1 || words(marks[0]) != "our form" {
		t.Errorf("%d marks", len(marks))
	}
	if len(p.all("textarea", "id", "text")) != 1 || !strings.Contains(words(p.all("textarea", "id", "text")[0]), "Shift Lead") {
		t.Error("the draft is not in the form")
	}
}

func TestTheSheetKeepsWhatIsBoldItalicAndLinked(t *testing.T) {
	text := `<h1>Line <b>Cook</b></h1><p>You <b>cook and <i>bake</i></b> with <em>us</em> in Denver, CO, US.</p><p><strong><a href="https://jobs.harbour-lantern.co.uk/cook">Apply here</a></strong> by <b>Friday</b>.</p>`
	body := post(t, shared(), "/check", "text", text, "format", "html").Body.String()
	for _, want := range []string{">Line Cook</h3>", "You <strong>cook and</strong> <strong><em>bake</em></strong> with <em>us</em> in", "<strong>Apply here</strong></a> by <strong>Friday</strong>."} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestImagesAreNamedInTheSheetAndNothingIsLoaded(t *testing.T) {
	text := `<h1>Line Cook</h1><p>You cook in Denver, CO, US. <a href="https://jobs.harbour-lantern.co.uk"><img src="https://harbour-lantern.co.uk/logo.png" alt="Harbour &quot;Lantern&quot;"></a></p><p><img src="https://harbour-lantern.co.uk/a.png"></p>`
	p := parse(t, post(t, shared(), "/check", "text", text, "format", "html").Body.String())
	var got []string
	for _, n := range p.all("span", "class", "image") {
		got = append(got, words(n)+"|"+attr(n, "data-src")+"|"+attr(n, "data-alt")+"|"+attr(n, "data-href"))
	}
	want := []string{`Image: Harbour "Lantern"|https://harbour-lantern.co.uk/logo.png|Harbour "Lantern"|https://jobs.harbour-lantern.co.uk`, "Image|https://harbour-lantern.co.uk/a.png||"}
	if !slices.Equal(got, want) || len(p.all("img", "", "")) > 0 {
		t.Errorf("%q", got)
	}
}

func TestAFileKeepsItsImagesInTheDraft(t *testing.T) {
	page := `<h1>Line Cook</h1><p>You cook in Denver, CO, US.</p><p><img src="a.png" alt="Our kitchen"></p><h2>Requirements</h2><p>Two years in a kitchen.</p><p>Apply at jobs@harbour-lantern.co.uk.</p>`
	p := parse(t, post(t, shared(), "/check", "@cook.html", page).Body.String())
	if text := words(p.all("textarea", "id", "draft-text")[0]); !strings.Contains(text, `<p><img src="a.png" alt="Our kitchen"></p>`) {
		t.Error(text)
	}
}

func TestTheVerdictSaysInWhichLanguagesWordsAreNotLookedFor(t *testing.T) {
	polish := "<h1>Kucharz</h1><p>Lokalizacja: Kraków, Polska</p><p>Jesteśmy małą piekarnią rodzinną w centrum miasta i szukamy osoby do kuchni, która lubi pracę z ludźmi.</p><p>Wynagrodzenie 5 500 – 6 200 zł brutto miesięcznie</p>"
	for lang, want := range map[string]string{"en": "The text is in Polish. Words that shut people out are not looked for in it", "de": "Der Text ist auf Polnisch."} {
		if out := post(t, shared(), "/check", "text", polish, "lang", lang).Body.String(); !strings.Contains(out, want) {
			t.Errorf("%s: %q is missing", lang, want)
		}
	}
	if out := post(t, shared(), "/check", "text", shift).Body.String(); strings.Contains(out, "The text is in") {
		t.Error("it is said of an English text")
	}
}

// A text costs no more than it is long: five thousand bold letters and links in one paragraph are shown at once.
func TestAParagraphOfNothingButMarkupIsShown(t *testing.T) {
	text := "<h1>Line Cook</h1><p>You cook in Denver, CO, US. " + strings.Repeat(`<b>x</b>y<a href="https://a.example">z</a> `, 5_000) + "</p>"
	d := own(t, Options{Timeout: time.Minute})
	if out := post(t, d, "/check", "text", text, "format", "html", "title", "Line Cook"); out.Code != http.StatusOK || strings.Count(out.Body.String(), "<strong>x</strong>y") != 5_000 {
		t.Errorf("status %d, %d bold letters", out.Code, strings.Count(out.Body.String(), "<strong>x</strong>y"))
	}
}

func TestARepairIsMadeInTheDraft(t *testing.T) {
	broken := strings.Replace(shift, "https:", "htps:", 1)
	for name, form := range map[string][]string{"as it is": nil, "with a title": {"title", "Shift Lead"}} {
		t.Run(name, func(t *testing.T) {
			form := append([]string{"text", broken}, form...)
			p := parse(t, post(t, shared(), "/check", form...).Body.String())
			buttons := p.all("button", "name", "fix")
			if len(buttons) != 1 {
				t.Fatalf("%d changes are offered", len(buttons))
			}
			p = parse(t, post(t, shared(), "/check", append(form, "fix", attr(buttons[0], "value"))...).Body.String())
			if text := words(p.all("textarea", "id", "text")[0]); !strings.Contains(text, `"https://jobs.fernhollow`) {
				t.Errorf("the draft is %s", text)
			}
			if len(p.all("button", "name", "fix")) != 0 {
				t.Error("the change is still offered")
			}
			if out := post(t, shared(), "/check", "text", "<h1>Cook</h1><p>You cook in Denver, CO, US.</p>", "fix", "gone"); out.Code != http.StatusUnprocessableEntity {
				t.Errorf("a change that can no longer be made: %d", out.Code)
			}
		})
	}
}

// word is a Word document of a few paragraphs.
func word(t *testing.T, paragraphs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	_, _ = io.WriteString(w, `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, p := range paragraphs {
		_, _ = io.WriteString(w, "<w:p><w:r><w:t>"+p+"</w:t></w:r></w:p>")
	}
	_, _ = io.WriteString(w, "</w:body></w:document>")
	z.Close()
	return b.String()
}

func TestFilesAreReadAsTheCommandReadsThem(t *testing.T) {
	docx := word(t, "Shift Lead", "Location: Oakland, CA, US", "You lead the early shift of a warehouse.", "Requirements: two years in a warehouse.", "Apply at jobs@fernhollow-supply.co.uk.")
	bakery, err := os.ReadFile("../../testdata/postings/bakery.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, content, want string }{
		{"lead.docx", docx, "Not ready for California: the pay range is missing"},
		{"lead.html", shift, "Not ready for California and Washington: the pay range is missing"},
		{"bakery.ndjson", string(bakery), "Checked postings"},
		{"scan.pdf", "%PDF-1.7 …", "“scan.pdf” could not"},
		{"log.txt", "12:01 started\n12:02 stopped\n", "does not read like a job posting"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := parse(t, post(t, shared(), "/check", "@"+c.name, c.content, "size", "500").Body.String())
			if !strings.HasPrefix(p.h1(), c.want) && !strings.Contains(strings.ReplaceAll(p.text, c.name, "“"+c.name+"”"), c.want) {
				t.Errorf("%q", p.h1())
			}
		})
	}
	p := parse(t, post(t, shared(), "/check", "@lead.docx", docx).Body.String())
	if text := words(p.all("textarea", "id", "text")[0]); !strings.HasPrefix(text, `<p><strong>Shift Lead</strong></p>`) {
		t.Errorf("the draft of the file is %s", text)
	}
}

func TestSeveralFilesAreListedWithTheirVerdicts(t *testing.T) {
	p := parse(t, post(t, shared(), "/check", "@a.html", shift, "@b.html", strings.ReplaceAll(shift, "Shift", "Team"), "@c.pdf", "%PDF").Body.String())
	if p.h1() != "Checked postings" || len(p.all("details", "class", "entry should")) != 2 || len(p.all("div", "class", "fault")) != 1 {
		t.Errorf("%s: %d", p.h1(), len(p.all("details", "class", "entry should")))
	}
}

func TestFaultsOfTheFormAreSaid(t *testing.T) {
	for _, c := range []struct {
		want string
		form []string
	}{
		{"There is nothing to check yet", []string{"text", " \n"}},
		{"is a whole number", []string{"text", shift, "size", "many"}},
		{"is a whole number", []string{"text", shift, "size", "-4"}},
		{"written as YYYY-MM-DD", []string{"text", shift, "date", "soon"}},
		{"“<B>” is no code", []string{"text", shift, "jurisdictions", "US-CO, <b>"}},
	} {
		out := post(t, shared(), "/check", c.form...)
		p := parse(t, out.Body.String())
		if out.Code != http.StatusUnprocessableEntity || !strings.Contains(p.text, c.want) {
			t.Errorf("%v: %d, want %q", c.form, out.Code, c.want)
		}
		if alerts := p.all("div", "role", "alert"); len(alerts) != 1 {
			t.Errorf("%v: %d alerts", c.form, len(alerts))
		}
	}
}

func TestReportsAreThoseOfTheCommand(t *testing.T) {
	out := post(t, shared(), "/report", "text", shift, "size", "500", "as", "json")
	var doc struct {
		AsOf     string `json:"as_of"`
		Postings []struct {
			Findings []struct{ Rule string } `json:"findings"`
		} `json:"postings"`
	}
	if err := json.Unmarshal(out.Body.Bytes(), &doc); err != nil || doc.AsOf != "2026-11-23" || len(doc.Postings) != 1 || len(doc.Postings[0].Findings) == 0 {
		t.Errorf("%v, %+v", err, doc)
	}
	if got := out.Header().Get("Content-Disposition"); got != `attachment; filename="postlint-report.json"` {
		t.Error(got)
	}
	out = post(t, shared(), "/report", "text", shift, "size", "500", "as", "html")
	if p := parse(t, out.Body.String()); p.h1() != "Do not publish this yet" || !strings.Contains(p.text, "employer.size 500") {
		t.Error(p.text)
	}
}

// A report to keep is told as the desk tells it: in the reader's language, by section, and never by line.
func TestTheReportSpeaksAsTheDeskDoes(t *testing.T) {
	for lang, want := range map[string]string{"en": "Do not publish this yet", "de": "So noch nicht veröffentlichen"} {
		p := parse(t, post(t, shared(), "/report", "text", shift, "size", "500", "lang", lang, "as", "html").Body.String())
		if !strings.Contains(p.h1(), want) {
			t.Errorf("%s: %q", lang, p.h1())
		}
		if attr(p.all("html", "", "")[0], "lang") != lang {
			t.Errorf("%s: another language is declared", lang)
		}
		for _, never := range []string{"line 1", "column", "Zeile", "Spalte"} {
			if strings.Contains(p.text, never) {
				t.Errorf("%s: it speaks of %q", lang, never)
			}
		}
	}
}

func TestForeignHostsAreRefused(t *testing.T) {
	d := own(t, Options{Hosts: []string{"desk.fernhollow.example"}})
	beyond := own(t, Options{AnyAddress: true})
	for _, c := range []struct {
		desk *Desk
		host string
		want int
	}{
		{d, "localhost:8087", http.StatusOK},
		{d, "LOCALHOST", http.StatusOK},
		{d, "127.0.0.1:8087", http.StatusOK},
		{d, "[::1]:8087", http.StatusOK},
		{d, "desk.fernhollow.example", http.StatusOK},
		{d, "evil.example", http.StatusMisdirectedRequest},
		{d, "127.0.0.1.evil.example:8087", http.StatusMisdirectedRequest},
		{d, "localhost.evil.example", http.StatusMisdirectedRequest},
		{d, "192.168.1.4:8087", http.StatusMisdirectedRequest},
		{d, "", http.StatusMisdirectedRequest},
		{beyond, "192.168.1.4:8087", http.StatusOK},
		{beyond, "evil.example", http.StatusMisdirectedRequest},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost/", http.NoBody)
		r.Host = c.host
		out := httptest.NewRecorder()
		c.desk.ServeHTTP(out, r)
		if out.Code != c.want {
			t.Errorf("%q: %d, want %d", c.host, out.Code, c.want)
		}
		if out.Code != http.StatusOK && strings.Contains(out.Body.String(), "<form") {
			t.Errorf("%q: the page is shown", c.host)
		}
	}
}

func TestFormsOfOtherOriginsAreRefused(t *testing.T) {
	for _, c := range []struct {
		header, value string
		want          int
	}{
		{"Sec-Fetch-Site", "cross-site", http.StatusForbidden},
		{"Sec-Fetch-Site", "same-site", http.StatusForbidden},
		{"Origin", "https://evil.example", http.StatusForbidden},
		{"Origin", "null", http.StatusForbidden},
		{"Sec-Fetch-Site", "same-origin", http.StatusOK},
		{"Origin", "http://localhost:8087", http.StatusOK},
	} {
		for _, path := range []string{"/check", "/report"} {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost:8087"+path, strings.NewReader(url.Values{"text": {shift}}.Encode()))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set(c.header, c.value)
			out := httptest.NewRecorder()
			shared().ServeHTTP(out, r)
			if out.Code != c.want {
				t.Errorf("%s: %s %s: %d, want %d", path, c.header, c.value, out.Code, c.want)
			}
		}
	}
}

func TestEveryAnswerCarriesThePolicy(t *testing.T) {
	for _, c := range []struct{ method, host, path string }{
		{"GET", "localhost", "/"}, {"GET", "localhost", "/assets/desk.js"}, {"GET", "localhost", "/nowhere"}, {"GET", "evil.example", "/"}, {"POST", "localhost", "/check"}, {"DELETE", "localhost", "/check"},
	} {
		r := httptest.NewRequestWithContext(t.Context(), c.method, "http://"+c.host+c.path, http.NoBody)
		out := httptest.NewRecorder()
		shared().ServeHTTP(out, r)
		h := out.Header()
		csp := h.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'"} {
			if !strings.Contains(csp, want) {
				t.Errorf("%v: %s is missing", c, want)
			}
		}
		if strings.Contains(csp, "unsafe") || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-store" || h.Get("Referrer-Policy") != "no-referrer" || h.Get("Set-Cookie") != "" {
			t.Errorf("%v: %v", c, h)
		}
	}
}

func TestBodiesBeyondTheLimitAreRefused(t *testing.T) {
	d := own(t, Options{MaxBody: 2 << 20})
	long := "<h1>Cook</h1><p>You cook in Denver, CO, US.</p>" + strings.Repeat("<p>And you bake.</p>", 200_000)
	if out := post(t, d, "/check", "text", long); out.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("told before: %d", out.Code)
	}
	form := "text=" + url.QueryEscape(long)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost/check", io.MultiReader(strings.NewReader(form))) // its length is not told
	r.ContentLength = -1
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	out := httptest.NewRecorder()
	d.ServeHTTP(out, r)
	if out.Code != http.StatusRequestEntityTooLarge || !strings.Contains(out.Body.String(), "up to 2 MB") {
		t.Errorf("not told before: %d", out.Code)
	}
	if out := post(t, d, "/check", "text", shift); out.Code != http.StatusOK {
		t.Errorf("a small one: %d", out.Code)
	}
}

func TestWhoFindsNoRoomInTimeIsToldToComeAgain(t *testing.T) {
	d := own(t, Options{Timeout: 50 * time.Millisecond})
	for range cap(d.room) {
		d.room <- struct{}{}
	}
	out := post(t, d, "/check", "text", shift)
	if out.Code != http.StatusServiceUnavailable || out.Header().Get("Retry-After") == "" {
		t.Errorf("%d", out.Code)
	}
}

// Two hundred checks at a time are all answered, and no more of them are under way than the room has places.
func TestTwoHundredChecksAtATimeAreBounded(t *testing.T) {
	d := own(t, Options{})
	server := httptest.NewServer(d)
	defer server.Close()
	var group sync.WaitGroup
	codes := make(chan string, 200)
	for range 200 {
		group.Go(func() {
			answer, err := http.PostForm(server.URL+"/check", url.Values{"text": {shift}})
			if err != nil {
				codes <- err.Error()
				return
			}
			body, _ := io.ReadAll(answer.Body)
			answer.Body.Close()
			if answer.StatusCode != http.StatusOK || !bytes.Contains(body, []byte("Shift Lead")) {
				codes <- answer.Status
			}
			if n := len(d.room); n > cap(d.room) || cap(d.room) > 64 {
				codes <- fmt.Sprintf("%d of %d places are taken", n, cap(d.room))
			}
		})
	}
	group.Wait()
	close(codes)
	for fault := range codes {
		t.Error(fault)
	}
	if len(d.room) != 0 {
		t.Errorf("%d places are still taken", len(d.room))
	}
}

var held = flag.Duration("held", 0, "how long two hundred checks at a time are held")

// Two hundred readers who check one draft after the other, each with all rules, are all answered, and memory does not grow. What
// is sent and read by the tests stands in the same memory. It is asked with -held 1m.
func TestTwoHundredReadersAreServedForLong(t *testing.T) {
	if *held == 0 {
		t.Skip("without -held it is not asked")
	}
	const most = 400 << 20 // bytes
	server := httptest.NewServer(shared())
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 200}}
	end := time.Now().Add(*held)
	var answered, faults atomic.Int64
	var group sync.WaitGroup
	for range 200 {
		group.Go(func() {
			for time.Now().Before(end) {
				answer, err := client.PostForm(server.URL+"/check", url.Values{"text": {sixKilobytes}})
				if err != nil {
					t.Error(err)
					faults.Add(1)
					return
				}
				body, _ := io.ReadAll(answer.Body)
				answer.Body.Close()
				if answered.Add(1); answer.StatusCode != http.StatusOK || !bytes.Contains(body, []byte("Not ready for California")) {
					t.Error(answer.Status)
					faults.Add(1)
				}
			}
		})
	}
	var highest uint64
	for time.Now().Before(end) {
		time.Sleep(200 * time.Millisecond)
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		highest = max(highest, m.Sys-m.HeapReleased)
	}
	group.Wait()
	t.Logf("%d checks were answered in %s, %d with a fault; the highest memory was %d MB", answered.Load(), *held, faults.Load(), highest>>20)
	if highest > most {
		t.Errorf("%d MB of memory were taken", highest>>20)
	}
}

func TestTheDeskClosesOnceWhatIsUnderWayHasEnded(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- own(t, Options{}).Serve(ctx, l) }()
	answer, err := http.PostForm("http://"+l.Addr().String()+"/check", url.Values{"text": {shift}})
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it goes on")
	}
}

func TestBehindAProxyAddressesBeginWithTheBasePath(t *testing.T) {
	d := own(t, Options{BasePath: "/postlint"})
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost/postlint/", http.NoBody)
	out := httptest.NewRecorder()
	d.ServeHTTP(out, r)
	for _, want := range []string{`action="/postlint/check"`, `href="/postlint/assets/desk.css"`, `src="/postlint/assets/desk.js"`} {
		if !strings.Contains(out.Body.String(), want) {
			t.Errorf("%s is missing", want)
		}
	}
	if out := post(t, d, "/postlint/check", "text", shift); out.Code != http.StatusOK {
		t.Errorf("%d", out.Code)
	}
}

// A table is written as one, cells without text included, so that columns stay under their heads.
func TestATableIsShownAsOne(t *testing.T) {
	const text = "<h1>Line Cook</h1><p>You cook in Denver, CO, US, on shifts.</p><table><tr><th>Shift</th><th>Days</th><th>Pay</th></tr>" +
		"<tr><td>Late</td><td></td><td>$21<br>an hour</td></tr><tr><td></td><td>Mon</td></tr></table><table><tr><td>Early</td></tr></table><p>Apply soon.</p>"
	page := parse(t, post(t, shared(), "/check", "text", text, "format", "html").Body.String())
	var rows []string
	for _, row := range page.all("tr", "", "") {
		var cells []string
		for c := range row.ChildNodes() {
			cells = append(cells, c.Data+" "+words(c))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	if got, want := strings.Join(rows, "\n"), "th Shift|th Days|th Pay\ntd Late|td |td $21 an hour\ntd |td Mon\ntd Early"; got != want || len(page.all("table", "", "")) != 2 {
		t.Errorf("%d tables:\n%s\nwant\n%s", len(page.all("table", "", "")), got, want)
	}
}
