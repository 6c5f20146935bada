package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func everyRule(*catalog.Rule) bool { return true }

// What no rule names is not encoded, bodies whose conditions do not hold are not asked, and of the others only the lines that these leave
// open: none of it may change what is said.
func TestAskingLessSaysTheSame(t *testing.T) {
	e, err := New(everyRule)
	if err != nil {
		t.Fatal(err)
	}
	p, err := entire(e).compile(e.all())
	if err != nil {
		t.Fatal(err)
	}
	all := slices.Clone(p.sets)
	for i := range all {
		all[i].reads = everything
	}
	n, seen := 0, 0
	for id, examples := range catalog.AllExamples() {
		for _, x := range append(examples.Bad, examples.Good...) {
			for doc, err := range source.Read("example.html", strings.NewReader(x.Text)) {
				if err != nil {
					continue // an example that is no document by itself
				}
				doc.Locations = append(doc.Locations, texts(x.Locations)...)
				doc.Record = true
				doc.Title.String, doc.Pay.String, doc.EmploymentType.String = x.Title, x.Pay, x.EmploymentType
				doc.DatePosted.String, doc.ValidThrough.String = x.DatePosted, x.ValidThrough
				f := facts.Recognise(posting.Parse(doc), "2026-11-23", true)
				in := &Input{Facts: *f, Law: Reach(f), Limits: Limits(f), Options: defaults()}
				want, err := p.judge(t.Context(), in, nil, all)
				if err != nil {
					t.Fatal(err)
				}
				e.otherwise(in.Law, want)
				want.tidy()
				got, err := e.Judge(t.Context(), f, nil)
				if seen++; seen%8 == 0 { // as the first posting of a run is judged
					var first *Engine
					if first, err = New(everyRule); err == nil {
						got, err = first.Judge(t.Context(), f, nil)
					}
				}
				if err != nil {
					t.Fatal(err)
				}
				n += len(want.Hits) + len(want.Duties)
				if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b *catalog.Rule) bool { return a == b })); diff != "" {
					t.Errorf("%s, %q: all bodies judged on the whole input (-), and those asked on what they name (+):\n%s", id, x.Name, diff)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no example was judged")
	}
	if len(encode(posted(), p.sets[0].reads, nil).String()) >= len(encode(posted(), everything, nil).String()) {
		t.Error("nothing is left out")
	}
	if n := len(nameNumbers()); n > 64*len(names{}) {
		t.Errorf("%d names of fields, more than a set of names has bits", n)
	}
}

// entire is an engine that leaves all lines of its bodies to OPA.
func entire(e *Engine) *Engine {
	book := *e.book
	book.bodies = slices.Clone(book.bodies)
	for i := range book.bodies {
		b := &book.bodies[i]
		b.when = &condition{left: []line{{text: within(b.lines)}}}
	}
	return &Engine{book: &book, rules: e.rules, duties: e.duties, on: e.on, store: e.store, metrics: e.metrics}
}

func TestWhatNoBodySpeaksOfHasTheVerdictOfTheMetadata(t *testing.T) {
	e, err := New(func(r *catalog.Rule) bool { return r.ID == "law/unpaid-work" || r.ID == "law/vacancy-statement" })
	if err != nil {
		t.Fatal(err)
	}
	law := map[string][]Due{"unpaid_work": {{Row: "x/unpaid_work", Ref: 3}}, "vacancy": {{Row: "x/vacancy"}}, "credit_check": {{Row: "x/credit_check"}}}
	j := &Judgement{}
	e.otherwise(law, j)
	want := []Duty{{Row: "x/unpaid_work", Verdict: "pass", Why: "silent", Ref: 3}}
	if diff := cmp.Diff(want, j.Duties); diff != "" {
		t.Errorf("rules that are off, and rules without such a verdict, say nothing (-want +got):\n%s", diff)
	}
}

func TestRowsThatDifferInNothingElseAreAskedOnce(t *testing.T) {
	law := map[string][]Due{
		"pay_range": {{Row: "a", How: "remote"}, {Row: "b", How: "here"}, {Row: "c", How: "remote"}, {Row: "d", How: "remote"}, {Row: "e", How: "remote", Ref: 2}},
		"benefits":  {{Row: "f"}, {Row: "g", Ref: 1}, {Row: "f", Ref: 1}, {Row: "h", Ref: 1}},
	}
	few, others := alike(law)
	want := map[string][]Due{
		"pay_range": {{Row: "a", How: "remote"}, {Row: "b", How: "here"}, {Row: "e", How: "remote", Ref: 2}},
		"benefits":  {{Row: "f"}, {Row: "g", Ref: 1}, {Row: "f", Ref: 1}}, // f may be answered for either place
	}
	if diff := cmp.Diff(want, few); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(law["pay_range"]) != 5 {
		t.Error("the list that was given is changed")
	}
	j := &Judgement{Duties: []Duty{{Row: "a", Verdict: "fail"}, {Row: "b", Verdict: "pass"}}}
	j.spread(others)
	j.tidy()
	if diff := cmp.Diff([]Duty{{Row: "a", Verdict: "fail"}, {Row: "b", Verdict: "pass"}, {Row: "c", Verdict: "fail"}, {Row: "d", Verdict: "fail"}}, j.Duties); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func texts(list []string) []source.Text {
	var out []source.Text
	for _, s := range list {
		out = append(out, source.Text{String: s})
	}
	return out
}
