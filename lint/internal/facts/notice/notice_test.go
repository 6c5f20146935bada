package notice

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
			got := Recognise(parse(source.Plain, "", s), nil)
			if len(got) != 1 || got[0].Text == "" {
				t.Errorf("%q: %d notices, want one", s, len(got))
			} else if (got[0].Class == pool) != (p.Class == pool) {
				t.Errorf("%q: class %s, want %s", s, got[0].Class, p.Class)
			}
		}
	}
	for _, s := range table.Traps {
		if got := Recognise(parse(source.Plain, "", s), nil); len(got) != 0 {
			t.Errorf("%q: taken for a notice (%s)", s, got[0].Class)
		}
	}
}

func TestANoticeStatesItsTerms(t *testing.T) {
	tests := []struct {
		text string
		want Fact
	}{
		{
			"Please apply only once within the USA or Canada, as multiple applications may delay us.",
			Fact{Class: "limit", Scope: "within the USA or Canada", Codes: []string{"US", "CA"}, Countries: []string{"USA", "Canada"}, Quota: 1, Consequence: "delay"},
		},
		{
			"Apply to only one job across Norway, Great Britain and Germany.",
			Fact{Class: "limit", Scope: "across Norway, Great Britain and Germany", Codes: []string{"NO", "GB", "DE"}, Countries: []string{"Norway", "Great Britain", "Germany"}, Quota: 1},
		},
		{"Please only apply once within EMEA.", Fact{Class: "limit", Scope: "within EMEA", Quota: 1}},
		{"You may apply for up to three roles in any 30-day period.", Fact{Class: "limit", Scope: "to three roles", Period: "in any 30-day period", Quota: 3}},
		{"We keep a 60-day waiting period before reconsidering candidates for the same role.", Fact{Class: "cool-off", Scope: "for the same role", Period: "60-day"}},
		{"We limit applications to 3 per candidate every 90 days.", Fact{Class: "quota", Period: "every 90 days", Quota: 3}},
		{
			"If you applied for this post within the last six months, please do not reapply.",
			Fact{Class: "cool-off", Scope: "for this post", Period: "within the last six months"},
		},
		{"If you have applied with us before, you do not need to reapply.", Fact{Class: "cool-off", Scope: "with us"}},
		{"Submitting more than one application may disqualify you.", Fact{Class: "quota", Quota: 1, Consequence: "disqualify"}},
		{"Multiple applications will not be considered.", Fact{Class: "consequence", Consequence: "reject"}},
		{"Only your latest application will be considered.", Fact{Class: "keep-one", Consequence: "discard"}},
		{"Candidates submitted by more than one agency belong to the first of them.", Fact{Class: "channel", Scope: "by more than one agency"}},
		{"Las candidaturas duplicadas serán descartadas.", Fact{Class: "consequence", Consequence: "discard"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got := Recognise(parse(source.Plain, "", tt.text), nil)
			if len(got) != 1 {
				t.Fatalf("%d notices, want one", len(got))
			}
			if got[0].Text != tt.text {
				t.Errorf("text %q", got[0].Text)
			}
			if tt.want.Codes == nil {
				tt.want.Codes, tt.want.Countries = []string{}, []string{}
			}
			if at := got[0].Where; at.Text != got[0].Scope {
				t.Errorf("the scope is %q, and stands at %q", got[0].Scope, at.Text)
			}
			got[0].Mark, got[0].Where = tt.want.Mark, tt.want.Where
			if diff := cmp.Diff(tt.want, got[0]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheRangeIsTheSentenceOrTheClause(t *testing.T) {
	long := strings.Repeat("we bake bread and rolls and cakes and pies for the whole harbour ", 8)
	tests := []struct{ name, body, want string }{
		{"a sentence of a paragraph", "<p>You bake. Please apply only once. We write back.</p>", "Please apply only once."},
		{"bullets and asterisks stay outside", "<p>** Previous applicants need not apply **</p>", "Previous applicants need not apply"},
		{"neighbouring sentences are one notice", "<p>You bake. Please apply only once. Multiple applications will be rejected. Bye.</p>", "Please apply only once. Multiple applications will be rejected."},
		{"a full stop inside a name ends nothing", "<p>Please apply only once to the U.S. team of ovenlight.example jobs.</p>", "Please apply only once to the U.S. team of ovenlight.example jobs."},
		{"a glued sentence is another", "<p>Previous applicants need not apply.and we close the advert soon</p>", "Previous applicants need not apply."},
		{"text without stops is narrowed to the clause", "<p>" + long + "; please apply only once, " + long + "</p>", "please apply only once"},
		{"entities are decoded", "<p>Please&nbsp;apply only&#32;once.</p>", "Please\u00a0apply only once."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Recognise(parse(source.HTML, "", tt.body), nil)
			if len(got) != 1 || got[0].Text != tt.want {
				t.Fatalf("got %+v, want %q", got, tt.want)
			}
		})
	}
}

func TestSentencesApartAreTwoNotices(t *testing.T) {
	got := Recognise(parse(source.HTML, "", "<p>Please apply only once. We bake bread. Multiple applications will be rejected.</p><p>Previous applicants need not apply.</p>"), nil)
	if len(got) != 3 {
		t.Fatalf("%d notices, want 3: %+v", len(got), got)
	}
}

func TestBoldIsSeenInRunningTextAndNotInHeadings(t *testing.T) {
	tests := []struct {
		name, body string
		want       bool
	}{
		{"a wholly bold paragraph", "<p><strong><br>We bake bread, rolls and cakes for the harbour and its people. Please apply only once.</strong></p>", true},
		{"bold inside a paragraph", "<p>We bake. <b>Please apply only once.</b> We write back.</p>", true},
		{"bold that began before", "<p>We bake. <strong>Bread. Please apply only once.</strong></p>", true},
		{"bold elsewhere in the paragraph", "<p><strong>We bake.</strong> Please apply only once. <b>Bye.</b></p>", false},
		{"a break is not bold", "<p>We bake.<br>Please apply only once.</p>", false},
		{"plain letters", "<p>Please apply only once.</p>", false},
		{"a heading", "<h3><b>Please apply only once</b></h3><p>We bake.</p>", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Recognise(parse(source.HTML, "", tt.body), nil)
			if len(got) != 1 || got[0].Bold != tt.want {
				t.Fatalf("got %+v, want bold %v", got, tt.want)
			}
		})
	}
}

func TestChromeAndFieldsAreNotRead(t *testing.T) {
	p := parse(source.HTML, "Please apply only once", "<p>We bake.</p><p>Previous applicants need not apply.</p>")
	if got := Recognise(p, nil); len(got) != 1 {
		t.Fatalf("%d notices, want the body's alone", len(got))
	}
	for i := range p.Blocks {
		if p.Blocks[i].Role == posting.Body {
			p.Blocks[i].Role = posting.Chrome
		}
	}
	if got := Recognise(p, nil); len(got) != 0 {
		t.Fatalf("got %+v from chrome", got)
	}
}

func TestANoticeForCountriesPointsAtTheTitle(t *testing.T) {
	p := parse(source.HTML, "Baker (USA)", "<p>Please apply only once within Canada.</p>")
	got := Recognise(p, nil)
	if len(got) != 1 || len(got[0].Where.Related) != 1 || got[0].Where.Related[0].Span != p.Span(p.Blocks[p.Title].Range) {
		t.Fatalf("got %+v", got)
	}
	if at := got[0].Where; at.Text != got[0].Scope || p.Slice(at.Range) != "within Canada" {
		t.Errorf("the scope stands at %q", p.Slice(at.Range))
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("<p>Please <b>apply</b> only once within the US, UK or Canada.", "html")
	f.Add("Previous applicants need not apply.and\xff we", "text")
	f.Add("no more than 3 applications per candidate in any 30-day period … re-apply qu'une seule fois", "scraped")
	f.Fuzz(func(t *testing.T, body, format string) {
		switch source.Format(format) {
		case source.HTML, source.Plain, source.Markdown, source.Scraped:
		default:
			return
		}
		for _, got := range Recognise(parse(source.Format(format), "", body), nil) {
			if got.Text == "" || got.Span.Start < 0 || got.Span.Start > got.Span.End || got.Span.End > len(body) {
				t.Errorf("%+v: outside of %d bytes, or empty", got, len(body))
			}
			if len(got.Codes) != len(got.Countries) {
				t.Errorf("%d codes for %d countries", len(got.Codes), len(got.Countries))
			}
		}
	})
}

// BenchmarkRecognise reads a posting of 5 kB in which, as in the average real one, six sentences speak of applying.
func BenchmarkRecognise(b *testing.B) {
	text := strings.Repeat("<p>You look after forty customers in the region, and we train you. Others learn from you what you found out before.</p>", 6)
	text = strings.Repeat(text+"<p>Your application need not be perfect to be read by someone.</p>", 6)
	p := parse(source.HTML, "Baker", text+"<p>Previous applicants need not apply.</p>")
	b.SetBytes(int64(len(p.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Recognise(p, nil)
	}
}
