package target

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// parse makes a posting of a body.
func parse(format source.Format, body string) *posting.Posting {
	return posting.Parse(&source.Document{
		Format: format, Chunk: source.Chunk{Src: []byte(body), Line: 1}, Body: source.Text{String: body, Map: source.Offset(0)},
	})
}

// say writes the facts as "kind via text", with "lost" for what leads nowhere.
func say(list []Fact) []string {
	out := []string{}
	for _, f := range list {
		via := f.Via
		if !f.Resolved {
			via = strings.TrimSpace("lost " + via)
		}
		out = append(out, fmt.Sprintf("%s %s %s", f.Kind, via, f.Text))
	}
	return out
}

func TestWaysToApplyAndLabelsThatLostTheirs(t *testing.T) {
	tests := []struct {
		name, body string
		format     source.Format
		want       []string
	}{
		{"a label that lost its link", `<p>You bake bread.</p><p>Apply Now</p>`, source.HTML, []string{"apply lost Apply Now"}},
		{"a label with its link", `<p>You bake bread.</p><p><a href="https://ovenlight.example/go">Apply Now</a></p>`, source.HTML, []string{"apply link Apply Now"}},
		{"a label whose link leads nowhere", `<p>You bake bread.</p><p><a href="#">Apply Now</a></p>`, source.HTML, []string{"apply lost link Apply Now"}},
		{"a sentence of the author's", `<p>Sounds good? Apply now!</p><p>Apply today.</p><p>We encourage you to apply.</p>`, source.HTML, []string{}},
		{"a heading over how to apply", `<h3>Apply now</h3><p>Write to Mara at <b>mara@ovenlight.example</b>.</p>`, source.HTML, []string{"contact mail mara@ovenlight.example"}},
		{"a heading that asks", `<p><strong>How to apply</strong></p><p>Send your CV to jobs@ovenlight.example.</p>`, source.HTML, []string{"apply mail jobs@ovenlight.example"}},
		{"a label that an address follows", `<p>Apply here</p><p>https://ovenlight.example/apply</p>`, source.HTML, []string{"apply url https://ovenlight.example/apply"}},
		{"plain text cannot hold links", "You bake bread.\nApply Now\nClick here to apply.", source.Plain, []string{}},
		{"nor can a body without tags", "You bake bread. Click here to apply.", source.HTML, []string{}},
		{"pointing without a target", `<p>Please click here to apply.</p>`, source.HTML, []string{"apply lost click here"}},
		{"pointing at a page without a target", `<p>Click here to find out more about our benefits.</p>`, source.HTML, []string{"page lost Click here"}},
		{"pointing at a link", `<p>Please <a href="https://ovenlight.example/apply">click here</a> to apply.</p>`, source.HTML, []string{"apply link click here"}},
		{"pointing at an address", `<p>Please click here to apply: ovenlight.example/apply</p>`, source.HTML, []string{}},
		{"here inside a word", `<p>You click heretofore unseen buttons. Why apply here? We apply hereditary law.</p>`, source.HTML, []string{}},
		{"the link below that is not there", `<p>To apply, please use the link below.</p><p>We look forward to you.</p>`, source.HTML, []string{"apply lost use the link below"}},
		{"the link below that is there", `<p>To apply, please use the link below.</p><p><a href="https://a.example/x">Form</a></p>`, source.HTML, nil},
		{"being the link", `<p>You are the link between ward and lab, apply the link above all.</p>`, source.HTML, []string{}},
		{"the page's own form", `<p>If this is you, click apply.</p>`, source.HTML, []string{"apply form click apply"}},
		{"in person", `<p>Apply in person at the bakery, 4 Mill Row.</p>`, source.HTML, []string{"apply person in person"}},
		{"by post", `<p>Send your CV by post to 4 Mill Row.</p>`, source.HTML, []string{"apply post by post"}},
		{"a telephone number", `<p>Call Mara on 01632 960 123.</p>`, source.HTML, []string{"contact phone 01632 960 123"}},
		{"a number that is no telephone's", `<p>You take 40 calls a day.</p>`, source.HTML, []string{}},
		{"an e-mail link", `<p>Send your CV to <a href="mailto:jobs@ovenlight.example">us</a>.</p>`, source.HTML, []string{"apply mail us"}},
		{"a link to an applicant tracking system", `<p>More <a href="https://boards.greenhouse.io/ovenlight">over there</a>.</p>`, source.HTML, []string{"apply link over there"}},
		{"a host that only ends like one", `<p>More <a href="https://notlever.co/">over there</a>.</p>`, source.HTML, []string{}},
		{"the mark of a cut", `<p>You bake bread with care and with flour from the mills of the valley, and you sell it on the mar ... (truncated, view full listing at source)</p>`, source.HTML, []string{"listing lost view full listing at source"}},
		{"labels of a board", "<p>You bake bread.</p>\nApply Now\nDirect link to company career page\nSee all →\nMore jobs at Ovenlight\n", source.Scraped, []string{"apply lost Apply Now", "page lost Direct link to company career page"}},
		{
			"labels in other languages", `<p>Jetzt bewerben</p><p>Postuler maintenant</p><p>Solliciteer nu</p><p>Aplicar ahora</p>`, source.HTML,
			[]string{"apply lost Jetzt bewerben", "apply lost Postuler maintenant", "apply lost Solliciteer nu", "apply lost Aplicar ahora"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := say(Recognise(parse(tt.format, tt.body), nil))
			if tt.want == nil { // only that nothing is lost
				for _, g := range got {
					if strings.Contains(g, " lost") {
						t.Errorf("%s", g)
					}
				}
				return
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLabelsOfTheSiteAreTheAggregatorsFault(t *testing.T) {
	p := parse(source.HTML, `<p>You bake bread.</p><p>Apply Now!</p>`)
	p.Blocks[1].Role = posting.Chrome
	got := Recognise(p, nil)
	if len(got) != 1 || !got[0].Chrome || got[0].Blame != finding.Aggregator || got[0].Resolved {
		t.Errorf("got %+v, want one lost label of the site", got)
	}
	p = parse(source.HTML, `<p>`+strings.Repeat("You bake bread. ", 9)+`[cut off: read the full description]</p>`)
	got = Recognise(p, nil)
	if len(got) != 1 || got[0].Kind != listing || got[0].Blame != finding.Aggregator {
		t.Errorf("got %+v, want a lost label in the mark of a cut", got)
	}
}

func TestALinkToAPlaceOnThePageLeadsThereIfThereIsOne(t *testing.T) {
	p := parse(source.HTML, `<p><a href="#form">Apply Now</a></p>`)
	p.IDs = map[string]bool{"top": true}
	if got := say(Recognise(p, nil)); !cmp.Equal(got, []string{"apply lost link Apply Now"}) {
		t.Error(got)
	}
	p.IDs = map[string]bool{"top": true, "form": true}
	if got := say(Recognise(p, nil)); !cmp.Equal(got, []string{"apply link Apply Now"}) {
		t.Error(got)
	}
}

func TestATargetPointsAtItsBytes(t *testing.T) {
	body := `<p>Gr&uuml;n &amp; Co: bitte klicken Sie hier</p>`
	got := Recognise(parse(source.HTML, body), nil)
	if len(got) != 1 || body[got[0].Span.Start:got[0].Span.End] != "klicken Sie hier" {
		t.Errorf("got %+v", got)
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add(`<p>Click <a href="">here</a> (view full listing at source)</p>`)
	f.Add("apply here @ www. http://x.y tel: +44 by post the link below\xff")
	f.Add("<li>click the link to apply<li>… [read the full description]")
	f.Fuzz(func(t *testing.T, body string) {
		for _, format := range []source.Format{source.HTML, source.Scraped, source.Plain} {
			p := parse(format, body)
			for _, got := range Recognise(p, nil) {
				if got.Span.Start < 0 || got.Span.Start > got.Span.End || got.Span.End > len(body) {
					t.Errorf("span %v outside of %d bytes", got.Span, len(body))
				}
				if got.Resolved && got.Via == "" {
					t.Errorf("%+v leads nowhere and is resolved", got)
				}
			}
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	text := strings.Repeat("<p>You look after forty customers in the region and call them; we train you on the job, and people come here to learn.</p>", 38)
	p := parse(source.HTML, text+`<p>Apply: <a href="https://ovenlight.example/apply">over here</a> or write to mara@ovenlight.example.</p>`)
	b.SetBytes(int64(len(p.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Recognise(p, nil)
	}
}
