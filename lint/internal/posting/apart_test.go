package posting

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/source"
)

// long is a sentence with what is done, asked and paid, of more than two hundred bytes.
const long = "You bake bread and rolls through the night, with eight colleagues and two apprentices, and keep the ovens and the recipes in order. " +
	"We are looking for two years of experience in a bakery. Full-time, £13.75 an hour, and twenty-eight days of leave."

// newsletter is a page of news with postings in paragraphs.
const newsletter = `<!DOCTYPE html><html lang="en"><head><title>Mill Weekly</title></head><body><h1>Mill Weekly</h1>
<h2>News</h2><p>Bramble opens a shop, the mayor said on Tuesday. "We are glad," she told reporters. According to a spokesperson, flour rose by two percent last week.</p>
<p><a href="/about">The baker of the year</a> was announced in York, and told us of her first oven, which her mother built behind the house.</p>
<div class="box"><h2>Jobs this week</h2><p><em>Send us yours by Friday.</em></p>
<p><a href="https://bramble.example/1"><span>Night Baker &amp; Cook</span></a><span>, Bramble, Leeds– ` + long + ` <strong>Deadline:</strong> 4 May.&nbsp; </span><a href="https://bramble.example/1">How to apply</a>.</p>
<p><a href="https://mill.example/2">Miller</a>, Corner Mill, York– ` + long + ` <a href="https://mill.example/2">How to apply</a>.</p>
<p><a href="https://mill.example/3">Driver,</a> Corner Mill, York– ` + long + `</p><p>Nights only.</p>
<p><a href="https://inn.example/4">Chief Cook</a>, Harbor Inn, Hull– <span>` + long + `&nbsp; </span></p>
<p><strong>Head Waiter</strong>: ` + long + `</p></div>
<div class="box"><h2>Market</h2><p>An oven, almost new. Ask at the mill, and bring a cart, for it is heavy.</p></div></body></html>`

// postingsOf are the postings of a file.
func postingsOf(path string, content []byte) (list []*Posting) {
	for d, err := range source.Read(path, bytes.NewReader(content)) {
		switch {
		case err != nil:
		case Divisible(d):
			list = append(list, Apart(d)...)
		default:
			list = append(list, Parse(d))
		}
	}
	return list
}

// described writes titles and bodies, as a reader sees them.
func described(path, content string) (list []string) {
	for _, p := range postingsOf(path, []byte(content)) {
		texts := []string{}
		for _, b := range p.Each(Body) {
			texts = append(texts, p.Slice(b.Range))
		}
		body := strings.Join(texts, "|")
		if r := []rune(body); len(r) > 70 {
			body = string(r[:30]) + "…" + string(r[len(r)-30:])
		}
		list = append(list, p.TitleText()+": "+body)
	}
	return list
}

func TestSeveralPostingsOfAFile(t *testing.T) {
	job := func(title string) string {
		return "## " + title + "\n\n### Tasks\n\n- " + long + "\n- " + long + "\n\n### Next\n\nSend your CV.\n\n"
	}
	page := func(title string) string {
		return "<div><h2>" + title + "</h2><p>" + long + "</p><ul><li>" + long + "</li></ul><a href=/apply>Apply</a></div>"
	}
	for name, c := range map[string]struct {
		path, content string
		want          []string
	}{
		"a newsletter": {"a.html", newsletter, []string{
			"Night Baker & Cook: Night Baker & Cook, Bramble, L…eadline: 4 May.\u00a0 How to apply.", "Miller: Miller, Corner Mill, York– You…t days of leave. How to apply.",
			"Driver: Driver, Corner Mill, York– You…ht days of leave.|Nights only.", "Chief Cook: Chief Cook, Harbor Inn, Hull– …nd twenty-eight days of leave.", "Head Waiter: Head Waiter: You bake bread an…nd twenty-eight days of leave.",
		}},
		"a draft of two": {"a.md", "# Jobs at Bramble\n\n" + job("Baker") + job("Cook"), []string{
			"Baker: Baker|Tasks|You bake bread and…s of leave.|Next|Send your CV.", "Cook: Cook|Tasks|You bake bread and …s of leave.|Next|Send your CV.",
		}},
		"a page of two": {"a.html", "<html><h1>Careers</h1>" + page("Baker") + page("Cook") + "</html>", []string{
			"Baker: Baker|You bake bread and rolls…nty-eight days of leave.|Apply", "Cook: Cook|You bake bread and rolls …nty-eight days of leave.|Apply",
		}},
	} {
		if got := described(c.path, c.content); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%q, want\n%q", name, got, c.want)
		}
	}
	for name, content := range map[string]string{
		"one posting whose parts name occupations": "# Baker\n\n" + long + "\n\n## Your head baker\n\nAda bakes since 1990, and answers at ada@bramble.example.\n\n## Your apprentice\n\nTom.\n",
		"one posting with others beside it":        "# Baker\n\n" + strings.Repeat(long+"\n\n", 12) + job("Cook") + job("Waiter"),
		"a list of titles":                         "# Jobs\n\n## Baker\n\nLeeds\n\n## Cook\n\nYork\n",
		"one with front matter":                    "---\ntitle: Jobs\n---\n" + job("Baker") + job("Cook"),
		"a heading said twice":                     "# Baker\n\nLeeds, full-time. jobs@bramble.example\n\n# Head Baker\n\n" + long + "\n\n" + long + "\n\nApply now.\n",
	} {
		if got := described("a.md", content); len(got) != 1 {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestPostingsOnPagesOfTheirOwn(t *testing.T) {
	ad := func(title string) string {
		return "<p><b>" + title + "</b></p><p><b>Tasks</b></p><ul><li>" + long + "</li><li>" + long + "</li></ul><p>Send your CV.</p>"
	}
	about := "<p>We bake since 1921.</p><p>" + long + "</p><p>" + long + "</p><p>Send your CV to the head baker.</p>"
	for name, c := range map[string]struct {
		path, content string
		want          int
	}{
		"behind rules":                   {"a.html", ad("Baker") + "<hr>" + ad("Cook") + "<hr><hr/>" + ad("Driver"), 3},
		"behind rules of Markdown":       {"a.md", "**Baker**\n\n- " + long + "\n- " + long + "\n\nSend your CV.\n\n---\n\n**Cook**\n\n- " + long + "\n- " + long + "\n\nSend your CV.\n", 2},
		"under a letterhead":             {"a.html", "<p>Bramble Bakery</p><h2>Baker</h2>" + about + "<hr><p>Bramble Bakery</p><h2>Cook</h2>" + about, 2},
		"one that goes on":               {"a.html", ad("Baker") + "<hr>" + about, 1},
		"with the same title on each":    {"a.html", ad("Baker") + "<hr>" + ad("BAKER"), 1},
		"one and a page that says less":  {"a.html", ad("Baker") + "<hr><p>Cook</p><p>Wanted.</p>", 1},
		"one with an annex":              {"a.html", ad("Baker") + "<hr>" + ad("Person specification: Baker"), 1},
		"one whose list names others":    {"a.html", ad("Baker") + "<hr><ul><li>Cook</li></ul>" + about, 1},
		"a rule within, and one between": {"a.html", ad("Baker") + "<hr>" + about + "<hr>" + ad("Cook"), 2},
	} {
		list := postingsOf(c.path, []byte(c.content))
		if len(list) != c.want {
			t.Errorf("%s: %d postings", name, len(list))
		}
		for _, p := range list {
			if len(p.Open) > 0 || p.Title < 0 {
				t.Errorf("%s: %q, open %v", name, p.TitleText(), p.Open)
			}
		}
	}
}

// word is a Word document with the styles Title and Heading 1, and a footnote.
func word(t *testing.T, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range map[string]string{
		"word/document.xml": "<w:document><w:body>" + body + "</w:body></w:document>",
		"word/styles.xml": `<w:styles><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`,
		"word/footnotes.xml": `<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>From May £14 an hour.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPostingsOfAWordDocument(t *testing.T) {
	p := func(style, s string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + s + `</w:t></w:r></w:p>`
	}
	ad := func(style, title string) string {
		return p(style, title) + p("H", "Tasks") + p("", long) + p("", long+"</w:t><w:footnoteReference w:id=\"1\"/><w:t>") + p("H", "Next") + p("", "Send your CV.")
	}
	const page = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
	for name, c := range map[string]struct {
		content []byte
		line    int // of the second
	}{
		"under titles":  {word(t, ad("T", "Baker")+ad("T", "Cook")), 7},
		"on two pages":  {word(t, ad("", "Baker")+page+ad("", "Cook")), 8},
		"in two tables": {word(t, "<w:tbl><w:tr><w:tc>"+ad("T", "Baker")+"</w:tc></w:tr></w:tbl>"+page+"<w:tbl><w:tr><w:tc>"+ad("T", "Cook")+"</w:tc></w:tr></w:tbl>"), 8},
	} {
		list := postingsOf("a.docx", c.content)
		if len(list) != 2 {
			t.Errorf("%s: %d postings", name, len(list))
			continue
		}
		for i, p := range list {
			if p.TitleText() != [...]string{"Baker", "Cook"}[i] || len(p.Open) > 0 || len(p.Sections) != 3 || strings.Contains(p.Text, "From May") {
				t.Errorf("%s: title %q, open %v, %d sections in %q", name, p.TitleText(), p.Open, len(p.Sections), p.Text)
			}
		}
		title := list[1].Span(list[1].Blocks[list[1].Title].Range)
		if at := list[1].Doc.Positions([]int{title.Start})[0]; at.Line != c.line || list[1].Doc.Decode(title) != "Cook" {
			t.Errorf("%s: %q at %+v", name, list[1].Doc.Decode(title), at)
		}
	}
	if list := postingsOf("a.docx", word(t, ad("T", "Baker"))); len(list) != 1 || !strings.Contains(list[0].Text, "From May £14 an hour.") {
		t.Errorf("one: %d postings without the note", len(list))
	}
}

func TestPostingsOfAFileKnowTheirPlace(t *testing.T) {
	content := []byte("\xEF\xBB\xBF" + newsletter)
	list := postingsOf("a.html", content)
	for i, p := range list {
		d := p.Doc
		c := d.Chunk
		if !bytes.Equal(content[c.Base:c.Base+len(c.Src)], c.Src) || p.Lang != "en" || c.Line != 1+bytes.Count(content[:c.Base], []byte("\n")) {
			t.Errorf("posting %d has language %q, line %d", i, p.Lang, c.Line)
		}
		if s := d.Title.Span(0, len(d.Title.String)); !strings.HasPrefix(string(content[s.Start:]), d.Title.String[:5]) {
			t.Errorf("the title %q leads to %q", d.Title.String, content[s.Start:s.End])
		}
		if len(p.Open) > 0 {
			t.Errorf("open at the end of %q: %v", d.Title.String, p.Open)
		}
	}
	if len(list) != 5 {
		t.Errorf("%d postings", len(list))
	}
}

func FuzzApart(f *testing.F) {
	f.Add(true, []byte(newsletter))
	f.Add(false, []byte("# Baker\n\n"+long+"\n\n"+long+"\n\nApply.\n\n# Cook\n\n"+long+"\n\n"+long+"\n\nApply.\n"))
	f.Add(true, []byte("<meta charset=iso-8859-1><h2>Baker</h2><p>"+long+"<p>"+long+"\xE9 @<h2>Cook</h2><p>"+long+"<p>"+long+" @"))
	f.Fuzz(func(t *testing.T, page bool, b []byte) {
		path := map[bool]string{true: "a.html", false: "a.md"}[page]
		whole := bytes.Clone(b)
		for i, p := range postingsOf(path, b) {
			d := p.Doc
			if c := d.Chunk; !bytes.Equal(whole[c.Base:c.Base+len(c.Src)], c.Src) || c.Line < 1 || c.Column < 0 || c.Lead < 0 {
				t.Fatalf("posting %d has chunk %d, line %d", i, c.Base, c.Line)
			}
			for _, x := range []source.Text{d.Title, d.Body} {
				s := x.Span(0, len(x.String))
				if s.Start < 0 || s.End > len(whole) || s.Start > s.End {
					t.Fatalf("%q leads to %v", x.String, s)
				}
				d.Positions([]int{s.Start, s.End})
			}
			Recognise(p)
		}
	})
}

func TestADocumentThatDeclaresNoLanguageHasTheFallback(t *testing.T) {
	job := "<h2>Baker</h2><p>" + long + "</p><p>" + long + "</p>@"
	for name, c := range map[string]struct {
		content string
		want    []string
	}{
		"a page that declares none": {job, []string{"de"}},
		"a page":                    {"<html lang=en>" + job, []string{"en"}},
		"a page of two":             {"<html lang=en>" + job + strings.ReplaceAll(job, "Baker", "Cook"), []string{"en", "en"}},
		"two that declare none":     {job + strings.ReplaceAll(job, "Baker", "Cook"), []string{"de", "de"}},
	} {
		for d, err := range source.ReadWith("a.html", strings.NewReader(c.content), source.Options{Language: "de"}) {
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, p := range Apart(d) {
				got = append(got, p.Lang)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: %q, want %q", name, got, c.want)
			}
		}
	}
}
