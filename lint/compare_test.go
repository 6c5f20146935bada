package lint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

const ovens = "You bake bread and rolls on the night shift, keep the ovens and the mixers clean, write down what was used, and " +
	"teach two apprentices how dough behaves in summer and in winter. You have baked for some years and lift sacks of flour."

// copies are many postings, some of which repeat an earlier one, in two files.
func copies() []lint.Source {
	var a, b strings.Builder
	for i := range 60 {
		record := fmt.Sprintf(`{"id":"%d","title":"Night Baker %d","locations":["Leeds, England, UK"],"description":"<p>%s</p>"}`+"\n", i, i%7, ovens)
		if i%3 == 0 {
			a.WriteString(record)
		} else {
			b.WriteString(record)
		}
	}
	return []lint.Source{{Path: "a.ndjson", Reader: strings.NewReader(a.String())}, {Path: "b.ndjson", Reader: strings.NewReader(b.String())}}
}

func TestComparisonsSayTheSameForAnyNumberOfWorkers(t *testing.T) {
	said := func(jobs int) string {
		l, err := lint.New(lint.Options{AsOf: "2026-11-23", Rules: []string{"duplicates"}, Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for r, err := range l.CheckAll(context.Background(), func(yield func(lint.Source) bool) {
			for _, s := range copies() {
				if !yield(s) {
					return
				}
			}
		}) {
			if err != nil {
				t.Fatal(err)
			}
			for i := range r.Findings {
				f := &r.Findings[i]
				fmt.Fprintln(&out, r.Path, r.Index, f.Rule, f.OfSet, f.Start, f.Message, f.Related, f.Fingerprint)
			}
		}
		return out.String()
	}
	one := said(1)
	if n := strings.Count(one, "duplicates/same-posting true"); n != 53 {
		t.Errorf("%d copies are found, want 53", n)
	}
	for _, jobs := range []int{2, 9} {
		if got := said(jobs); got != one {
			t.Errorf("%d workers say\n%s\none says\n%s", jobs, got, one)
		}
	}
}

// TestEachRunComparesItsOwnPostings holds what servers live off: a posting that is checked again is no copy of itself.
func TestEachRunComparesItsOwnPostings(t *testing.T) {
	l, err := lint.New(lint.Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for r, err := range l.Check(context.Background(), lint.Source{Path: "baker.html", Reader: strings.NewReader("<h1>Night Baker</h1><p>" + ovens + " " + ovens + "</p><p>Apply by mail: jobs@bramble.example</p>")}) {
			if err != nil {
				t.Fatal(err)
			}
			for i := range r.Findings {
				if r.Findings[i].OfSet {
					t.Errorf("found %s", r.Findings[i].Message)
				}
			}
		}
	}
}

func TestAnIgnoreSilencesAComparisonAndIsNotCalledUnused(t *testing.T) {
	comment := "<!-- postlint-disable-file duplicates -- two bakers are wanted -->"
	page := "<h1>Night Baker</h1><p>" + ovens + "</p><p>Apply by mail: jobs@bramble.example. We pay £14 an hour.</p>"
	l, err := lint.New(lint.Options{AsOf: "2026-11-23"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		second     string
		suppressed bool
	}{{page, false}, {comment + page, true}} {
		copied := false
		for r, err := range l.CheckAll(context.Background(), func(yield func(lint.Source) bool) {
			_ = yield(lint.Source{Path: "a.html", Reader: strings.NewReader(page)}) && yield(lint.Source{Path: "b.html", Reader: strings.NewReader(c.second)})
		}) {
			if err != nil {
				t.Fatal(err)
			}
			for i := range r.Findings {
				f := &r.Findings[i]
				if f.OfSet {
					copied = true
					if (f.Suppressed != nil) != c.suppressed || r.Path != "b.html" || f.Related[0].Path != "a.html" {
						t.Errorf("%s: %+v", r.Path, f)
					}
				}
				if f.Rule == "consistency/unused-ignore" {
					t.Errorf("%s: %s", r.Path, f.Message)
				}
			}
		}
		if !copied {
			t.Error("the copy is not found")
		}
	}
}

func TestRulesOfOnesOwnComparePostings(t *testing.T) {
	book, err := lint.ReadRules(folder(t, map[string]string{"duplicates/house-copy.rego": strings.NewReplacer(
		"package postlint.house", "package postlint.duplicates", "import data.postlint.lib.pay as stated\n", "",
		`"house/night-pay", 0, input.title`, `"duplicates/house-copy", 0, earlier.at`, "stated.none", "some earlier in input.repeats.posting",
	).Replace(ownRule)}))
	if err != nil {
		t.Fatal(err)
	}
	l, err := lint.New(lint.Options{AsOf: "2026-11-23", Book: book, Rules: []string{"duplicates/house-copy"}})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, err := range l.Check(context.Background(), copies()[0]) {
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Findings {
			if n++; !r.Findings[i].OfSet || !strings.Contains(r.Findings[i].Message, "a.ndjson:") {
				t.Errorf("%+v", r.Findings[i])
			}
		}
	}
	if n != 13 {
		t.Errorf("found %d copies among 20 postings of 7 titles, want 13", n)
	}
}
