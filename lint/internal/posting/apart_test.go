package posting

import (
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
