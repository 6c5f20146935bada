package employer_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint/internal/facts/employer"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

func parse(t testing.TB, name, text string) *posting.Posting {
	t.Helper()
	b, err := json.Marshal(map[string]any{"title": "Baker", "employer": name, "description": text, "format": "html"})
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range source.Read("x.ndjson", strings.NewReader(string(b)+"\n")) {
		if err != nil {
			t.Fatal(err)
		}
		return posting.Parse(d)
	}
	t.Fatal("no posting was read")
	return nil
}

func TestTheSizeIsThatOfTheEmployer(t *testing.T) {
	for text, want := range map[string]struct {
		size int
		text string
	}{
		"With just over 3,000 global employees, our teams are small.": {3000, "3,000 global employees"},
		"We are a team of 250 people worldwide.":                      {250, "250 people"},
		"Ovenlight is home to more than 12,000 colleagues.":           {12000, "12,000 colleagues"},
		"We employ around 5,500 staff in our bakeries.":               {5500, "5,500 staff"},
		"Company size: 51-200 employees":                              {51, "51-200 employees"},
		"Size: 1,000 to 1,499 employees":                              {1000, "1,000 to 1,499 employees"},
		"A workforce of more than 1,400 bakes with us.":               {1400, "workforce of more than 1,400"},
		"Mehr als 1.200 Mitarbeitende backen bei uns.":                {1200, "1.200 Mitarbeitende"},
		"Nous sommes 800 salariés.":                                   {800, "800 salariés"},
		"Our 15k employees bake.":                                     {15000, "15k employees"},
		"First 300 people, then we are a company of 900 employees.":   {900, "900 employees"},
		"You join a team of 8 engineers.":                             {},
		"You join a team of 8 people.":                                {},
		"You lead a team of 120 employees.":                           {},
		"We sell to companies with 50-200 employees.":                 {},
		"Bread for 3 million people.":                                 {},
		"We serve 20,000 people each day.":                            {},
		"A Fortune 500 company.":                                      {},
		"Accounts with 5,000+ employees are yours.":                   {},
		"Fewer than 50 employees may apply.":                          {},
		"There are 433.94 staff.":                                     {},
		"You have 10 years of experience with colleagues.":            {},
	} {
		t.Run(text, func(t *testing.T) {
			f := employer.Recognise(parse(t, "", "<p>"+text+"</p>"), nil)
			if f.Size != want.size || want.size > 0 && f.Text != want.text {
				t.Errorf("got %d %q, want %d %q", f.Size, f.Text, want.size, want.text)
			}
		})
	}
}

func TestTheNameStandsInTheRecordAHeadingOrABeginning(t *testing.T) {
	for name, c := range map[string]struct{ field, text, want string }{
		"the record's":   {"Ovenlight Ltd", "<p>You bake.</p>", "Ovenlight Ltd"},
		"a heading":      {"", "<h2>About Ovenlight</h2><p>Ovenlight bakes bread.</p>", "Ovenlight"},
		"a beginning":    {"", "<p>At Ovenlight, we bake. Ovenlight is a bakery.</p>", "Ovenlight"},
		"two words":      {"", "<h2>About Oven Light</h2><p>Oven Light bakes bread.</p>", "Oven Light"},
		"said only once": {"", "<h2>About Ovenlight</h2><p>We bake bread.</p>", ""},
		"about us":       {"", "<h2>About Us</h2><p>About Us: we bake.</p>", ""},
		"about the role": {"", "<h2>About the Role</h2><p>The Role.</p>", ""},
		"a sentence":     {"", "<p>About Bread we know all. Bread is good.</p>", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if f := employer.Recognise(parse(t, c.field, c.text), nil); f.Name != c.want {
				t.Errorf("got %q, want %q", f.Name, c.want)
			}
		})
	}
}

func FuzzRecognise(f *testing.F) {
	f.Add("About Ovenlight: 1,000 to 1,499 employees, – 3 people, workforce of ")
	f.Fuzz(func(t *testing.T, text string) {
		p := parse(t, "", "x "+text)
		if x := employer.Recognise(p, nil); x.Size < 0 || x.Range.End > len(p.Text) || x.Range.Start > x.Range.End {
			t.Fatalf("%+v lies outside of the posting", x)
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	text := "<h2>About Ovenlight</h2><p>Ovenlight employs 1,200 people.</p>" +
		strings.Repeat("<p>You bake bread and rolls on the night shift, train our apprentices, and report to the head of baking. Our staff eat well at work.</p>", 35)
	p := parse(b, "", text)
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		employer.Recognise(p, nil)
	}
}
