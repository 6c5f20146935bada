package lint_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// lawCase is a posting without pay, or with the pay line given, and what must be said of it by law.
type lawCase struct {
	name      string
	locations string // parted by semicolons
	text      string
	asOf      string
	want      string // "severity codes | condition", "; " between findings; "" for none
}

// TestSeverityOfLaw holds the contract of pay/required-by-law on whole postings: certain and unmet is an error, unknown size or
// reach is a warning with its condition, an ambiguous place is an info, and a state covers its cities.
func TestSeverityOfLaw(t *testing.T) {
	t.Parallel()
	const size = "<p>Harbour Lantern has more than 3,000 employees.</p>"
	for _, c := range []lawCase{
		{name: "a certain duty is an error", locations: "Denver, CO, US", want: "error US-CO"},
		{name: "the size of the employer is not known", locations: "Oakland, CA, US", want: "warning US-CA | if you have 15 or more employees (counted anywhere, at least one in California)"},
		{name: "the size is known", locations: "Oakland, CA, US", text: size, want: "error US-CA"},
		{name: "the surest of several ways is told", locations: "Oakland, CA, US", text: "<p>You will work with our team in San Diego, California.</p>", want: "warning US-CA | if you have 15 or more employees (counted anywhere, at least one in California)"},
		{name: "two states, one finding", locations: "Denver, CO, US; Baltimore, MD, US", want: "error US-CO US-MD"},
		{name: "a severity each", locations: "Denver, CO, US; Oakland, CA, US", want: "error US-CO; warning US-CA | if you have 15 or more employees (counted anywhere, at least one in California)"},
		{name: "a state covers its cities", locations: "New York, NY", text: size, want: "error US-NY"},
		{name: "a state covers its counties", locations: "White Plains, NY", text: size, want: "error US-NY"},
		{name: "a state covers its towns whatever the size", locations: "Ithaca, New York", want: "warning US-NY | if you have 4 or more employees (counted anywhere)"},
		{name: "a city that binds smaller employers is named", locations: "Jersey City, NJ", want: "warning US-NJ US-NJ-JERSEYCITY | New Jersey: if you have 10 or more employees (counted anywhere); Jersey City: if you have 5 or more employees (counted within Jersey City)"},
		{name: "remote work in a country", locations: "Remote, US", want: "warning US-CA US-CO US-CT US-DC US-HI US-IL US-MA US-MD US-ME US-MN US-NJ US-NY US-VA US-WA | " +
			"California, Colorado, Massachusetts, Maryland and 2 other places: if you have employees there; " +
			"Connecticut, the District of Columbia, Hawaii, Illinois and 4 other places: if the law reaches remote work from there, which is unclear"},
		{name: "remote work in a named state", locations: "Remote (Colorado)", want: "error US-CO"},
		{name: "a city without a law of its state", locations: "Cleveland, Ohio", text: size, want: "error US-OH-CLEVELAND"},
		{name: "not yet enforced", locations: "Columbus, OH", text: size, want: "warning US-OH-COLUMBUS"},
		{name: "enforced", locations: "Columbus, OH", text: size, asOf: "2027-01-01", want: "error US-OH-COLUMBUS"},
		{name: "a province", locations: "Vancouver, BC, CA", want: "error CA-BC"},
		{name: "Austria", locations: "Wien", want: "error AT"},
		{name: "less certain law", locations: "Torino, IT", text: size, want: "warning IT"},
		{name: "no law asks", locations: "Austin, TX, US", text: size},
		{name: "the directive alone", locations: "Berlin, DE", text: size},
		{name: "before its day", locations: "Hartford, CT, US", asOf: "2026-09-30"},
		{name: "from its day on", locations: "Hartford, CT, US", asOf: "2026-10-01", want: "error US-CT"},
		{name: "an ambiguous place", locations: "CA", text: size, want: "info US-CA | if the place that is meant lies there"},
		{name: "a range", locations: "Denver, CO, US", text: "<p>Pay: $24 to $29 an hour</p>"},
		{name: "one amount", locations: "Denver, CO, US", text: "<p>Pay: $26 an hour</p>"},
		{name: "praise", locations: "Denver, CO, US", text: "<p>We offer competitive pay.</p>", want: "error US-CO"},
		{name: "one end", locations: "Denver, CO, US", text: "<p>Pay: up to $29 an hour</p>", want: "error US-CO"},
		{name: "one end, size not known", locations: "Oakland, CA, US", text: "<p>Pay: up to $29 an hour</p>", want: "warning US-CA | if you have 15 or more employees (counted anywhere, at least one in California)"},
		{name: "one end in Austria", locations: "Wien", text: "<p>Gehalt ab 2.450 € brutto im Monat</p>"},
		{name: "money that is no pay", locations: "Denver, CO, US", text: "<p>We raised $20M, give a $500 stipend, and have a 401(k).</p>", want: "error US-CO"},
		{name: "volunteers", locations: "Denver, CO, US", text: "<p>This is an unpaid volunteer role.</p>"},
		{name: "commission where the law lets it stand", locations: "Albany, NY", text: "<p>This is a commission-only role.</p>"},
		{name: "commission where it does not", locations: "Denver, CO, US", text: "<p>This is a commission-only role.</p>", want: "error US-CO"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := c.findings(t)
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func (c *lawCase) record(t *testing.T) string {
	t.Helper()
	b, err := json.Marshal(map[string]any{
		"title": "Line Cook", "locations": strings.Split(c.locations, "; "), "description": "<p>You cook on the evening shift.</p>" + c.text,
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

// findings writes what pay/required-by-law says, the graver first, and makes sure that what it makes needless is folded.
func (c *lawCase) findings(t *testing.T) string {
	t.Helper()
	results, errs := collect(t, newLinter(t, lint.Options{AsOf: c.asOf, Rules: []string{"pay"}}), "x.ndjson", c.record(t))
	if len(errs) > 0 || len(results) != 1 {
		t.Fatalf("%d results, errors %v", len(results), errs)
	}
	var said []string
	shown := false
	for _, sev := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		for _, f := range results[0].Findings {
			if f.Rule != "pay/required-by-law" || f.Severity != sev {
				continue
			}
			s := sev.String()
			for _, j := range f.Data.Jurisdictions {
				s += " " + j.Code
			}
			if f.Data.Condition != "" {
				s += " | " + f.Data.Condition
			}
			said = append(said, s)
			shown = shown || sev > lint.Info
		}
	}
	for _, f := range results[0].Findings {
		if slices.Contains([]string{"pay/missing", "pay/vague", "pay/open-ended"}, f.Rule) && (f.FoldedInto != nil) != shown {
			t.Errorf("%s: folded into %v while %q is said by law", f.Rule, f.FoldedInto, said)
		}
	}
	return strings.Join(said, "; ")
}

// TestDutiesBesideThePay holds the verdicts on what laws want said, or left out, beside the pay.
func TestDutiesBesideThePay(t *testing.T) {
	t.Parallel()
	const pay = "<p>Pay: $24 to $29 an hour</p>"
	for _, c := range []struct {
		name, locations, text, check string
		verdict                      lint.Verdict
		severity                     string // of the finding; "" for none
		needsSize                    bool
	}{
		{name: "benefits are missing", locations: "Denver, CO, US", text: pay, check: "us-co-2024/benefits", verdict: lint.Fail, severity: "warning"},
		{name: "benefits are named", locations: "Denver, CO, US", text: pay + "<p>Health insurance</p>", check: "us-co-2024/benefits", verdict: lint.Pass},
		{name: "no deadline", locations: "Denver, CO, US", text: pay, check: "us-co-2024/deadline", verdict: lint.Fail, severity: "error"},
		{name: "a deadline", locations: "Denver, CO, US", text: pay + "<p>Apply by 30 December 2026.</p>", check: "us-co-2024/deadline", verdict: lint.Pass},
		{name: "no deadline in a likely place", locations: "", text: "<p>We are in Denver, CO.</p>" + pay, check: "us-co-2024/deadline", verdict: lint.Fail, severity: "warning"},
		{name: "size not known", locations: "Toronto, ON, Canada", text: "<p>You bake.</p>", check: "ca-on/vacancy", verdict: lint.Fail, severity: "warning", needsSize: true},
		{name: "size known", locations: "Toronto, ON, Canada", text: "<p>We have more than 3,000 employees.</p>", check: "ca-on/vacancy", verdict: lint.Fail, severity: "error"},
		{name: "only the employer knows", locations: "Toronto, ON, Canada", text: "<p>We have more than 3,000 employees.</p>", check: "ca-on/ai_use", verdict: lint.CannotTell, severity: "info"},
		{name: "a ban is kept", locations: "Trenton, NJ", text: pay, check: "us-nj-pay-history/salary_history", verdict: lint.Pass},
		{name: "a ban is broken", locations: "Trenton, NJ", text: "<p>Please state your current salary.</p>", check: "us-nj-pay-history/salary_history", verdict: lint.Fail, severity: "error"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			record := map[string]any{"title": "Line Cook", "description": c.text}
			if c.locations != "" {
				record["locations"] = []string{c.locations}
			}
			b, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			results, errs := collect(t, newLinter(t, lint.Options{}), "jobs.ndjson", string(b))
			if len(errs) > 0 || len(results) != 1 {
				t.Fatal(results, errs)
			}
			r := results[0]
			i := slices.IndexFunc(r.Checks, func(x lint.Check) bool { return x.ID == c.check })
			if i < 0 {
				t.Fatalf("no verdict on %s among %v", c.check, r.Checks)
			}
			got := &r.Checks[i]
			if got.Verdict != c.verdict || got.NeedsSize != c.needsSize || c.needsSize && !r.NeedsSize() {
				t.Errorf("verdict %s, needs size %v: %+v", got.Verdict, got.NeedsSize, got)
			}
			severity := ""
			for k := range r.Findings {
				if r.Findings[k].Rule == got.Rule {
					severity = r.Findings[k].Severity.String()
				}
			}
			if severity != c.severity {
				t.Errorf("severity %q of %s, want %q", severity, got.Rule, c.severity)
			}
		})
	}
}

func TestAFindingOnABanQuotesTheWordsAndPointsAtThem(t *testing.T) {
	t.Parallel()
	results, errs := collect(t, newLinter(t, lint.Options{Rules: []string{"law"}}), "jobs.ndjson",
		`{"title":"Cook","description":"<p>You cook.</p><p>Please state your current salary.</p>","locations":["New York, NY"]}`)
	if len(errs) > 0 || len(results) != 1 {
		t.Fatal(results, errs)
	}
	var found []string
	for i := range results[0].Findings {
		if f := &results[0].Findings[i]; f.Rule == "law/salary-history" {
			found = append(found, f.Excerpt+" | "+f.Message)
		}
	}
	want := []string{`state your current salary | "state your current salary": New York State forbids asking applicants what they earn or earned`}
	if !slices.Equal(found, want) {
		t.Errorf("got  %q\nwant %q", found, want)
	}
}
