package posting

import (
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"

	"github.com/postlint/postlint/lint/internal/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func parse(format source.Format, body string) *Posting {
	return Parse(&source.Document{Format: format, Chunk: source.Chunk{Src: []byte(body), Line: 1}, Body: source.Text{String: body}})
}

var kinds = [...]string{"paragraph", "heading", "item", "cell", "line", "value"}

// describe writes a posting's blocks, one a line, and what else was read.
func describe(p *Posting) string {
	var b strings.Builder
	if t := p.TitleText(); t != "" {
		fmt.Fprintf(&b, "title %q\n", t)
	}
	if p.Lang != "" {
		fmt.Fprintf(&b, "lang %s\n", p.Lang)
	}
	for i := range p.Blocks {
		x := &p.Blocks[i]
		kind := kinds[x.Kind]
		if x.Kind == Heading && x.Level > 0 || x.Kind == Item {
			kind += fmt.Sprint(x.Level)
		}
		if x.Pseudo {
			kind = "pseudo-" + kind
		}
		if x.Role == Chrome {
			kind = "chrome " + kind
		}
		if x.Role == Field {
			kind = "field " + kind
		}
		if x.Kind == Heading && x.Section >= 0 {
			if s := p.Sections[x.Section]; s.ID != "" {
				kind += " " + strings.TrimSpace(s.ID+" "+s.Also)
			}
		}
		if !x.Closed {
			kind += " open"
		}
		fmt.Fprintf(&b, "%s: %q\n", kind, p.Slice(x.Range))
	}
	for i := range p.Tables {
		t := &p.Tables[i]
		fmt.Fprintf(&b, "table, layout %v:", t.Layout)
		for _, c := range t.Cells {
			fmt.Fprintf(&b, " %d:%d-%d", c.Row, c.First, c.Last)
			if c.Header {
				b.WriteString("h")
			}
		}
		b.WriteByte('\n')
	}
	for i := range p.Links {
		l := &p.Links[i]
		fmt.Fprintf(&b, "link %q to %q\n", p.Slice(l.Text), l.Href)
	}
	for _, o := range p.Open {
		fmt.Fprintf(&b, "open <%s>\n", o.Tag)
	}
	if p.Tail.Kind != "" {
		fmt.Fprintf(&b, "tail %s\n", p.Tail.Kind)
	}
	return b.String()
}

var formats = map[string]source.Format{".html": source.HTML, ".md": source.Markdown, ".txt": source.Plain, ".scraped": source.Scraped}

func TestBlocksOfEachShape(t *testing.T) {
	inputs, err := filepath.Glob("testdata/posting/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, name := range inputs {
		format, ok := formats[filepath.Ext(name)]
		if !ok {
			continue
		}
		n++
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p := parse(format, string(src))
			checkPosting(t, p, string(src))
			got := describe(p)
			if *update {
				if err := os.WriteFile(name+".want", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if n == 0 {
		t.Error("no inputs")
	}
}

// checkPosting holds what recognisers build on: blocks rise and part the text, spans lie in the body and rise, indexes are valid.
func checkPosting(t *testing.T, p *Posting, body string) {
	t.Helper()
	if len(p.Lower) != len(p.Text) {
		t.Fatalf("Lower has %d bytes, Text %d", len(p.Lower), len(p.Text))
	}
	end, from := 0, 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Start < end || b.End <= b.Start || b.End > len(p.Text) {
			t.Fatalf("block %d is %v after %d of %d", i, b.Range, end, len(p.Text))
		}
		end = b.End
		if n := strings.IndexByte(p.Text[b.End:], '\n'); n < 0 || strings.IndexFunc(p.Text[b.End:b.End+n], func(r rune) bool { return !hidden(r) }) >= 0 {
			t.Fatalf("block %d does not end with a line", i)
		}
		s := p.Span(b.Range)
		if s.Start < 0 || s.End > len(body) || s.Start >= s.End {
			t.Fatalf("block %d: span %v in %d bytes", i, s, len(body))
		}
		if b.Role != Field {
			if s.Start < from {
				t.Fatalf("block %d: span %v begins before %d", i, s, from)
			}
			from = s.Start
		}
		if b.Markup.Start < 0 || b.Markup.End > len(body) || b.Markup.Start > b.Markup.End {
			t.Fatalf("block %d: markup %v in %d bytes", i, b.Markup, len(body))
		}
		want := strings.Join(strings.Fields(p.Slice(b.Range)), " ")
		if len(want) <= longExcerpt && want != "" {
			if got := p.Excerpt(s); got != want {
				t.Fatalf("block %d: bytes %v decode to %q, want %q", i, s, got, want)
			}
		}
		if b.Section >= len(p.Sections) || b.List >= len(p.Lists) {
			t.Fatalf("block %d: section %d, list %d", i, b.Section, b.List)
		}
	}
	for i := range p.Links {
		l := &p.Links[i]
		if l.Block < -1 || l.Block >= len(p.Blocks) || l.Text.Start > l.Text.End || l.Text.End > len(p.Text) {
			t.Fatalf("link %d: %+v", i, l)
		}
		if i > 0 && l.Text.Start < p.Links[i-1].Text.Start {
			t.Fatalf("link %d begins at %d, before the one in front of it", i, l.Text.Start)
		}
		for _, s := range []struct{ start, end int }{{l.Target.Start, l.Target.End}, {l.Tag.Start, l.Tag.End}, {l.Span.Start, l.Span.End}} {
			if s.start < 0 || s.end > len(body) || s.start > s.end {
				t.Fatalf("link %d: span %v in %d bytes", i, s, len(body))
			}
		}
		for _, a := range l.Attrs {
			if a.Span.Start < 0 || a.Span.End > len(body) || a.Span.Start > a.Span.End {
				t.Fatalf("link %d: attribute %+v", i, a)
			}
		}
	}
	for i := range p.Lists {
		for _, k := range p.Lists[i].Items {
			if k >= len(p.Blocks) {
				t.Fatalf("list %d: item %d", i, k)
			}
		}
	}
	for _, o := range p.Open {
		if o.Tag == "" || o.Span.Start < 0 || o.Span.End > len(body) {
			t.Fatalf("open %+v", o)
		}
	}
}

var seeds = []string{
	"", "<", "</", "<p", "&", "&am", "<!--", "<!-->", "a <!---> b", "<!-- a -->b <!-- c", "<p>a<br>b<ul><li>c<li><b>d:</b><ul><li>e</ul></ul><table><tr><td>f",
	"<textarea>a<title>b<style>c<script>d<xmp>e<plaintext>f", "<div hidden>a<p>b", "<a href=x>a<a href='y>b</a>", "<b><div></b>x</div>",
	"<p><strong><br>Tasks:</strong></p>&nbsp;<p>\x00\xff</p>\r\n", "# a\n\n- b\n  - *c* [d](e) <f@g.h>\n\nSetext\n---\n[r]: s\n[t][r] \\* `u` **v", "1. a\n• b\n\nTASKS\nx\r\ny\rz",
	"Baker\nBrambleGhent\n<div><p>a</p>\nb</div>\nApply Now\nMore jobs at Bramble\nx", "<h1>a<p>b<h2>c</h2>&notit; &#x41 &#65; &ampx", "<svg><title>a</title></svg><select><option>b</select>c",
	"We bake.Key Responsibilities&nbsp;BakeRequirementsA <a href=x>trade.Benefits</a>Much, and more of it than anybody else<b>About us</b>: we bake",
	"<p><b>Who are we?</b> <a href=x>Bakers.<p>What you&rsquo;ll doBake &amp; sell, day and night, in five shops and one mill</a> of ours.\u00a0About BrambleBramble bakes.",
}

func FuzzAnyBody(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, format := range formats {
			p := parse(format, body)
			checkPosting(t, p, body)
			Recognise(p)
		}
	})
}

// visible is the text that a browser shows of well-formed markup, without blanks.
func visible(s string) string {
	var b strings.Builder
	z := xhtml.NewTokenizer(strings.NewReader(s))
	for z.Next() != xhtml.ErrorToken {
		if t := z.Token(); t.Type == xhtml.TextToken {
			b.WriteString(t.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

func TestNoTextIsLost(t *testing.T) {
	for _, body := range []string{
		"<p>one<div>two<b>three</div>four<ul>five<li>six</ul>seven<table>eight<tr><td>nine</table>ten",
		"<p>a &lt; b &amp;&amp; c &copy 2 &notit; &#65;&#x42 R&D Q&A</p><br>x<br><br>y",
		"<li>a<li>b</li>c<dl><dt>d<dd>e</dl><p>f</li></ul></div>g",
	} {
		p := parse(source.HTML, body)
		var got strings.Builder
		for i := range p.Blocks {
			got.WriteString(p.Slice(p.Blocks[i].Range))
		}
		if g, w := strings.Join(strings.Fields(got.String()), ""), visible(body); g != w {
			t.Errorf("%s\nshows %q, want %q", body, g, w)
		}
	}
}

func TestNothingHidesTheRestOfAPosting(t *testing.T) {
	for _, open := range []string{
		"<textarea>", "<title>", "<style>", "<script>", "<noscript>", "<iframe>", "<xmp>", "<plaintext>", "<div hidden>", `<p style="display:none">`, "<template>", "<svg>", "<select>",
	} {
		p := parse(source.HTML, "<p>Baker</p>"+open+"<p>You bake bread.</p>")
		if !strings.Contains(p.Text, "You bake bread.") {
			t.Errorf("%s hides the rest", open)
		}
	}
}

func TestReferencesAreThoseOfTheStandardLibrary(t *testing.T) {
	for _, s := range []string{"&amp;", "&amp", "&ampx", "&notit;", "&notin;", "&semi;", "&eacute;t", "&eacutet", "&#8211;", "&#x2013", "&#150;", "&#0;", "&bogus;", "&", "&;", "&#;", "&lang;", "&LT", "&NotEqualTilde;"} {
		got, n := reference(s, false)
		if n == 0 {
			got, n = s[:1], 1
		}
		if want := html.UnescapeString(s); got+html.UnescapeString(s[n:]) != want {
			t.Errorf("%s: %q and %q, want %q", s, got, s[n:], want)
		}
	}
}

func TestTimeGrowsNoFasterThanTheBody(t *testing.T) {
	const n = 100_000
	for name, body := range map[string]string{
		"open":       strings.Repeat("<div><b>", n),
		"stray ends": strings.Repeat("<b>", n) + strings.Repeat("<div>", n) + strings.Repeat("</b></li>", n),
		"paragraphs": "<div>" + strings.Repeat("<b>", n) + strings.Repeat("<p></p>", n),
		"links":      strings.Repeat("<a href=x>a", n),
		"raw":        strings.Repeat("<textarea>a", n),
		"brackets":   strings.Repeat("[", n),
		"lists":      strings.Repeat("<ul><li>a", n),
		"references": strings.Repeat("&notit", n),
		"flattened":  strings.Repeat("BenefitsMuch", n/4),
		"colons":     strings.Repeat("Key skills:Aa ", n/4),
		"joints":     strings.Repeat("About JavaScriptPower pointAa. ", n/4),
		"questions":  strings.Repeat("<a href=x>What we do?We", n/4),
	} {
		for _, format := range formats {
			if p := parse(format, body); p == nil {
				t.Error(name)
			}
		}
	}
}

func TestSectionsOfHeadings(t *testing.T) {
	for heading, want := range map[string]string{
		"What you’ll do:": "responsibilities", "🚀 About us": "about_company", "---- Basic Qualifications ----": "min_qualifications", "2. Nice to have": "preferred_qualifications",
		"Salary & Benefits": "compensation benefits", "Deine Aufgaben": "responsibilities", "Profil recherché": "min_qualifications", "¿Qué ofrecemos?": "benefits", "Wat bieden wij?": "benefits",
		"About the role": "role_summary", "About you": "min_qualifications", "About Bramble Bakery": "about_company", "Our sourdough": "", "How to apply": "application_process",
		"Bonus points if you…": "preferred_qualifications", "required_skills_qualifications": "min_qualifications", "Equal Opportunity Employer": "eeo",
	} {
		id, also, _ := sectionOf(lower(heading))
		if got := strings.TrimSpace(id + " " + also); got != want {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
}

func TestHeadingsInTheLineOfTheirText(t *testing.T) {
	p := parse(source.Plain, "We bake bread for the north. Responsibilities: You bake bread and rolls through the night, with eight colleagues. Minimum Qualifications: A trade, and the will to get up when all the others have only just gone to bed.\nBenefits: 25 days off\n")
	want := `line: "We bake bread for the north."
pseudo-heading responsibilities: "Responsibilities:"
line: "You bake bread and rolls through the night, with eight colleagues."
pseudo-heading min_qualifications: "Minimum Qualifications:"
line: "A trade, and the will to get up when all the others have only just gone to bed."
line: "Benefits: 25 days off"
`
	if got := describe(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkPosting(t, p, p.Doc.Body.String)
}

func TestFieldsOfRecordsInPlainTextAreHeadings(t *testing.T) {
	p := parse(source.Plain, "location: Ghent\nduties: Bake bread | Clean the ovens\nrequired_skills: A trade\n\nOur ethos\n\nBread is for all, and so we sell it where it is eaten, not where it is seen.\n")
	want := `title "location: Ghent"
line: "location: Ghent"
pseudo-heading responsibilities: "duties:"
line: "Bake bread | Clean the ovens"
pseudo-heading min_qualifications: "required_skills:"
line: "A trade"
pseudo-heading about_company: "Our ethos"
line: "Bread is for all, and so we sell it where it is eaten, not where it is seen."
`
	if got := describe(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkPosting(t, p, p.Doc.Body.String)
}

func TestTextTellsTheSecondMeaningOfAHeading(t *testing.T) {
	p := parse(source.HTML, "<h2>The role</h2><ul><li>Bake bread</li></ul><p><b>Benefits</b></p><p>Much.</p><p><b>Cakes and rolls</b></p><p>Cakes.</p><p><b>Skills:</b></p><p>Ovens, mixers</p>")
	var got []string
	for _, s := range p.Sections {
		got = append(got, strings.TrimSpace(s.ID+" "+s.Also))
	}
	if want := "role_summary responsibilities,benefits,benefits,min_qualifications tech_stack"; strings.Join(got, ",") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatIsAPosting(t *testing.T) {
	for _, tt := range []struct {
		want   bool
		format source.Format
		body   string
	}{
		{true, source.Plain, "Baker\nBramble Bakery, Leeds\nWe are looking for a baker who likes the night. Apply by 4 May."},
		{true, source.Plain, "Bäcker (m/w/d)\nWir suchen Verstärkung. Bewerbung an jobs@bramblebakery.example"},
		{true, source.Plain, "Boulanger H/F\nNous recherchons un boulanger pour notre fournil. Poste à temps plein."},
		{true, source.Plain, "Panadero\nBuscamos un panadero. Jornada completa, salario según convenio."},
		{true, source.Plain, "Bakker\nWij zoeken een bakker. Solliciteren kan tot 4 mei."},
		{false, source.Plain, ""},
		{false, source.Markdown, "# oven\n\nA library that heats ovens.\n\n" + strings.Repeat("## Installation\n\nRun `go get bramble.example/oven` in the module.\n\n", 20)},
		{false, source.Plain, "Invoice 4711\n" + strings.Repeat("Flour, 25 kg   3   £12.00   £36.00\n", 40)},
	} {
		if got, why := Recognise(parse(tt.format, tt.body)); got != tt.want || got == (why != "") {
			t.Errorf("%v %q for %.60q", got, why, tt.body)
		}
	}
}

// typical is a posting as applicant tracking systems write them.
var typical = strings.Repeat(`<div class="content-intro"><p><strong>About Bramble Bakery:</strong></p>
<p>We bake bread for the north of England, in five shops and one mill. Nobody works alone here &mdash; and nobody works more than five nights a week, whatever the season.</p></div>
<p><strong><br></strong><strong>What you’ll do:</strong></p>
<ul>
<li>Bake bread and rolls through the night, with eight colleagues and two apprentices</li>
<li>Keep the ovens, the mixers and the recipes in order, and tell us what should be better</li>
<li><strong>Nice to have:</strong><ul><li>A year in a bakery or a kitchen</li></ul></li>
</ul>
<p>Read <a href="https://bramblebakery.example/how-we-work?a=1&amp;b=2">how we work</a>. Pay: &pound;30,000&ndash;&pound;35,000 a year.</p>
`, 6)

// BenchmarkParse reports the cost of a model with offsets beside that of tokenizing alone.
func BenchmarkParse(b *testing.B) {
	d := &source.Document{Format: source.HTML, Record: true, Chunk: source.Chunk{Src: []byte(typical), Line: 1}, Body: source.Text{String: typical}}
	b.SetBytes(int64(len(typical)))
	const rounds = 500
	begin := time.Now()
	for range rounds {
		z := xhtml.NewTokenizer(strings.NewReader(typical))
		for z.Next() != xhtml.ErrorToken {
			_ = z.Raw()
		}
	}
	bare := float64(time.Since(begin).Nanoseconds()) / rounds
	b.ReportAllocs()
	for b.Loop() {
		Parse(d)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/bare, "x-tokenizing")
}

func TestTitlesOfDraftsWithoutATitle(t *testing.T) {
	for name, c := range map[string]struct {
		format     source.Format
		body, want string
	}{
		"an address above":            {source.Markdown, "**URL:** https://bramble.example/jobs/7\n\nNight Baker\n\nYou bake bread.\n", "Night Baker"},
		"a label above":               {source.Markdown, "Company: Bramble\n\nNight Baker\n\nYou bake bread.\n", "Night Baker"},
		"a paragraph":                 {source.HTML, "<p>Night Baker (m/f/d)</p><p>You bake bread.</p>", "Night Baker (m/f/d)"},
		"a bold paragraph":            {source.HTML, "<p><b>Night Baker</b></p><p>You bake bread.</p>", "Night Baker"},
		"a heading that is the first": {source.HTML, "<p>Bramble</p><h1>Nights</h1><p>You bake bread.</p>", "Nights"},
		"a sentence":                  {source.Markdown, "We are looking for a baker.\n\nYou bake bread.\n", ""},
		"a paragraph further down":    {source.Markdown, "Bramble bakes since 1990 and delivers to forty towns\n\nNight Baker\n\nYou bake bread.\n", ""},
		"no occupation":               {source.Markdown, "Nights at Bramble\n\nYou bake bread.\n", ""},
		"nothing else":                {source.Markdown, "Night Baker\n", ""},
		"a label and the title":       {source.Plain, "=== DETAILS ===\n\nTitle: Night Baker\nPay: £13.75 an hour\n\nYou bake bread.", "Night Baker"},
		"a label in a paragraph":      {source.Markdown, "# Job Posting Summary\n\n**Company:** Bramble\n**Job Title:** Nights & days at the oven\n**Place:** Leeds\n\nYou bake bread.\n", "Nights & days at the oven"},
		"a label above the title":     {source.HTML, "<p>Job title</p><p>Night Baker</p><p>Pay</p><p>£13.75</p><h1>Applications must fit on a page</h1>", "Night Baker"},
		"a position of another kind":  {source.Plain, "Nights at Bramble\nPosition: full-time\nYou bake bread.", "Nights at Bramble"},
		"a title before a label":      {source.Markdown, "Night Baker\n\nPosition: Baker II\n\nYou bake bread.\n", "Night Baker"},
		"a paragraph of lines":        {source.Markdown, "**URL:** https://bramble.example/7\n\nNight Baker | Jobs at\nLeeds\nFull-time\n\nYou bake bread.\n", "Night Baker"},
		"a heading of any page":       {source.HTML, "<h1>Career Opportunities</h1><h2>Night Baker</h2><p>You bake bread.</p>", "Career Opportunities"},
		"the name of a portal":        {source.HTML, "<title>Candidate Portal</title><h2>Night Baker</h2><p>You bake bread.</p><h3>Pay</h3>", "Night Baker"},
		"a portal without a title":    {source.HTML, "<title>Candidate Portal</title><h2>Nights</h2><p>You bake bread.</p>", ""},
		"a line of decoration":        {source.Plain, "--- Nights ---\nYou bake bread.", ""},
	} {
		p := Parse(&source.Document{Format: c.format, Body: source.Text{String: c.body}})
		got := ""
		if p.Title >= 0 {
			got = p.Slice(p.Blocks[p.Title].Range)
		}
		if got != c.want {
			t.Errorf("%s: title %q, want %q", name, got, c.want)
		}
	}
}

// lowerRunes is lower, rune by rune.
func lowerRunes(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if l := unicode.ToLower(r); r != utf8.RuneError && utf8.RuneLen(l) == n {
			out.WriteRune(l)
		} else {
			out.WriteString(s[i : i+n])
		}
		i += n
	}
	return out.String()
}

func TestLowerCaseHasTheSameOffsets(t *testing.T) {
	for n := range 17 {
		for c := range utf8.RuneSelf {
			s := strings.Repeat("B", n) + string(rune(c)) + "Zy@[`{É’" + strings.Repeat("ÅK", n%3) + "\u212a\u0130\xc3\xff" + strings.Repeat("X", n)
			if got := lower(s); got != lowerRunes(s) {
				t.Fatalf("%q: %q, want %q", s, got, lowerRunes(s))
			}
		}
	}
}
