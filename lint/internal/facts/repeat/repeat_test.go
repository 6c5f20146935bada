package repeat_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/repeat"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

const baking = "<p>You bake bread and rolls on the night shift with a team of five.</p>" +
	"<p>You keep the ovens and the mixers clean and write down what was used.</p>" +
	"<p>You teach two apprentices how dough behaves in summer and winter.</p>" +
	"<p>You have baked for some years and can lift sacks of flour.</p>" +
	"<p>You are on time when the city still sleeps, and leave when it wakes.</p>"

// job is a posting as a record tells it.
type job struct {
	path, id, title, place, employer, url, posted, text string
}

var baker = job{path: "jobs.ndjson", title: "Night Baker", place: "Leeds", employer: "Bramble Bakery", text: baking}

func (j job) with(change func(*job)) job {
	change(&j)
	return j
}

func (j job) print(t testing.TB) repeat.Print {
	t.Helper()
	record := fmt.Sprintf(`{"id":%q,"title":%q,"locations":[%q],"employer":%q,"url":%q,"date_posted":%q,"format":"html","description":%q}`+"\n",
		j.id, j.title, j.place, j.employer, j.url, j.posted, j.text)
	for doc, err := range source.Read("jobs.ndjson", strings.NewReader(record)) {
		if err != nil {
			t.Fatal(err)
		}
		doc.Path = j.path
		return repeat.Of(posting.Parse(doc), "en")
	}
	t.Fatal("no posting")
	return repeat.Print{}
}

func TestWhatAPostingRepeats(t *testing.T) {
	cakes := "<p>You make tarts and cakes for feasts, draw on them with a steady hand, and keep what is cold cold and what is crisp crisp.</p>" +
		"<p>You have done so for some years. You come when the first guest does, and you know each of them by the cake of last year.</p>" +
		"<p>Tell us what you would like to make for the first warm Sunday.</p><p>We are seven people and a dog that has retired.</p>"
	long := strings.Repeat(baking, 3)
	for _, c := range []struct {
		name string
		a, b job
		want string
	}{
		{"nothing but blanks, capitals and signs in the title differ", baker, baker.with(func(j *job) {
			j.title, j.text = "NIGHT - BAKER", strings.ReplaceAll(j.text, " and ", " \u00a0And\n")
		}), repeat.Posting},
		{"C++ is not C", baker.with(func(j *job) { j.title = "C++ Developer" }), baker.with(func(j *job) { j.title = "C Developer" }), ""},
		{"pay of another amount is another text", baker.with(func(j *job) { j.text += "<p>£14.20 an hour</p>" }), baker.with(func(j *job) { j.text += "<p>£15.80 an hour</p>" }), repeat.Near},
		{"another town", baker, baker.with(func(j *job) { j.place = "York" }), repeat.Elsewhere},
		{"another employer", baker, baker.with(func(j *job) { j.employer = "Thistle Bakery" }), ""},
		{"another kind of file", baker, baker.with(func(j *job) { j.path = "jobs.json" }), ""},
		{"another address", baker.with(func(j *job) { j.url = "https://b.example/1001" }), baker.with(func(j *job) { j.url = "https://b.example/1002" }), repeat.Again},
		{"an address that says where the reader came from", baker.with(func(j *job) { j.url = "https://b.example/1001/?utm_source=x" }), baker.with(func(j *job) { j.url = "http://B.example/1001#apply" }), repeat.Posting},
		{"an address on one side", baker.with(func(j *job) { j.url = "https://b.example/1001" }), baker, repeat.Posting},
		{"another date", baker.with(func(j *job) { j.posted = "2026-10-01" }), baker.with(func(j *job) { j.posted = "2026-11-01" }), repeat.Again},
		{"one id in one file", baker.with(func(j *job) { j.id = "7" }), baker.with(func(j *job) { j.id, j.title, j.text = "7", "Pastry Cook", cakes }), repeat.ID},
		{"one id in two files", baker.with(func(j *job) { j.id = "7" }), baker.with(func(j *job) { j.id, j.title, j.text, j.path = "7", "Pastry Cook", cakes, "b.ndjson" }), ""},
		{"one id for two towns", baker.with(func(j *job) { j.id = "7" }), baker.with(func(j *job) { j.id, j.place = "7", "York" }), repeat.Elsewhere},
		{"one address", baker.with(func(j *job) { j.url = "https://b.example/night-baker-leeds" }), baker.with(func(j *job) { j.url, j.title, j.text = "https://b.example/night-baker-leeds", "Pastry Cook", cakes }), repeat.Address},
		{"the address of all jobs", baker.with(func(j *job) { j.url = "https://b.example/jobs" }), baker.with(func(j *job) { j.url, j.title, j.text = "https://b.example/jobs", "Pastry Cook", cakes }), ""},
		{"one paragraph more", baker, baker.with(func(j *job) { j.text += "<p>The bakery was opened by two sisters in a coach house.</p>" }), repeat.Near},
		{"half of the paragraphs", baker.with(func(j *job) { j.text += cakes }), baker.with(func(j *job) { j.text += strings.ReplaceAll(cakes, "you", "one") }), ""},
		{"an edited copy for a place that nobody names", baker.with(func(j *job) { j.place = "" }), baker.with(func(j *job) { j.place = ""; j.text += "<p>The bakery was opened by two sisters in a coach house.</p>" }), ""},
		{"a title that says something else", baker.with(func(j *job) { j.text = long }), baker.with(func(j *job) { j.text, j.title = long, "Pastry Cook" }), repeat.Text},
		{"a title that names the shift", baker.with(func(j *job) { j.text = long }), baker.with(func(j *job) { j.text, j.title = long, "Night Baker, Sundays" }), ""},
		{"a teaser", baker.with(func(j *job) { j.text = "<p>Read more on our page.</p>" }), baker.with(func(j *job) { j.text = "<p>Read more on our page.</p>" }), ""},
	} {
		var table repeat.Table
		a, b := c.a.print(t), c.b.print(t)
		if kind, _ := table.Add(&a, repeat.Place{Path: "a"}); kind != "" {
			t.Errorf("%s: the first posting repeats something: %s", c.name, kind)
		}
		kind, at := table.Add(&b, repeat.Place{Path: "b"})
		if kind != c.want || (kind != "") != (at.Path == "a") {
			t.Errorf("%s: %q at %q, want %q", c.name, kind, at.Path, c.want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat(baking, 16) // 5 kB
	record := fmt.Sprintf(`{"title":"Night Baker","locations":["Leeds"],"employer":"Bramble","format":"html","description":%q}`+"\n", text)
	for doc := range source.Read("jobs.ndjson", strings.NewReader(record)) {
		p := posting.Parse(doc)
		b.ReportAllocs()
		for b.Loop() {
			repeat.Of(p, "en")
		}
	}
}
