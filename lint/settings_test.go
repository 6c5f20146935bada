package lint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

const linked = `<html lang="en"><head><title>Night Baker</title></head><body>
<h1>Night Baker</h1>
<p>Bramble Bakery looks for a night baker in Leeds, England. You bake bread and rolls for forty shops, on site.</p>
<h2>Your tasks</h2>
<ul><li>Bake</li><li>Clean the oven</li></ul>
%s
<p>Read <a href="">about us</a>.</p>
<h2>How to apply</h2>
<p>Come to the shop in the morning and ask for Kim.</p>
</body></html>
`

// said lists what a check says, one rule each; a suppressed one with what silenced it.
func said(t testing.TB, opts lint.Options, path, content string) []string {
	t.Helper()
	results, errs := collect(t, newLinter(t, opts), path, content)
	if len(errs) > 0 || len(results) != 1 {
		t.Fatalf("%d results, errors %v", len(results), errs)
	}
	var out []string
	for _, f := range results[0].Findings {
		s := f.Rule
		if f.Suppressed != nil {
			s += " (" + *f.Suppressed + ")"
		}
		out = append(out, s)
	}
	return out
}

func TestACommentSilencesARuleAndTheFindingStaysWithTheReason(t *testing.T) {
	t.Parallel()
	opts := lint.Options{Rules: []string{"links", "consistency"}}
	for _, x := range []struct {
		name, comment string
		want          []string
	}{
		{"none", "", []string{"links/empty"}},
		{"next line", "<!-- postlint-disable-next-line links/empty -- the page moves -->", []string{"links/empty (comment: the page moves)"}},
		{"category", "<!-- postlint-disable-next-line links -- the page moves -->", []string{"links/empty (comment: the page moves)"}},
		{"last day", "<!-- postlint-disable-next-line links until 2026-11-23 -- the page moves -->", []string{"links/empty (comment: the page moves)"}},
		{"expired", "<!-- postlint-disable-next-line links until 2026-11-22 -- the page moves -->", []string{"consistency/expired-ignore", "links/empty"}},
		{"no reason", "<!-- postlint-disable-next-line links -->", []string{"consistency/broken-ignore", "links/empty"}},
		{"another rule", "<!-- postlint-disable-next-line links/tel -- the page moves -->", []string{"consistency/unused-ignore", "links/empty"}},
		{"unknown rule", "<!-- postlint-disable-next-line links/emty -- the page moves -->", []string{"consistency/broken-ignore", "links/empty"}},
		{"ended before", "<!-- postlint-disable links -- the page moves --><!-- postlint-enable -->", []string{"consistency/unused-ignore", "links/empty"}},
		{"a rule that is not run", "<!-- postlint-disable-file pay -- by tariff -->", []string{"links/empty"}},
		{
			"comments cannot hide that they are unused", "<!-- postlint-disable-file consistency -- quiet --><!-- postlint-disable-file links/tel -- no -->",
			[]string{"consistency/unused-ignore", "consistency/unused-ignore", "links/empty"},
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := said(t, opts, "job.html", strings.Replace(linked, "%s", x.comment, 1))
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAnUnknownRuleInACommentComesWithASuggestion(t *testing.T) {
	t.Parallel()
	page := strings.Replace(linked, "%s", "<!-- postlint-disable-next-line links/emty -- the page moves -->", 1)
	results, _ := collect(t, newLinter(t, lint.Options{Rules: []string{"consistency"}}), "job.html", page)
	if got := results[0].Findings[0].Message; !strings.Contains(got, `"links/emty" (did you mean links/empty`) {
		t.Errorf("message %q", got)
	}
}

func TestIgnoresCanBeSwitchedOff(t *testing.T) {
	t.Parallel()
	page := strings.Replace(linked, "%s", "<!-- postlint-disable-next-line links -- the page moves -->", 1)
	got := said(t, lint.Options{Rules: []string{"links", "consistency"}, NoIgnores: true}, "job.html", page)
	if diff := cmp.Diff([]string{"links/empty"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

const record = `{"id":"b-7","title":"Night  Baker","description":"<p>You bake. <a href=\"\">Us</a></p>","locations":["Denver, CO, US"]}` + "\n"

func settings(s *lint.Settings) lint.Options {
	return lint.Options{Rules: []string{"links", "pay/required-by-law", "pay/missing"}, Settings: func(string) *lint.Settings { return s }}
}

func TestSettingsSilenceRecordsThatHoldNoComments(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		ignore lint.Ignore
		holds  bool
	}{
		"every posting":  {lint.Ignore{}, true},
		"its id":         {lint.Ignore{ID: "b-7"}, true},
		"another id":     {lint.Ignore{ID: "b-8"}, false},
		"its title":      {lint.Ignore{Title: "Night Baker"}, true},
		"another title":  {lint.Ignore{Title: "Day Baker"}, false},
		"its last day":   {lint.Ignore{Until: asOf}, true},
		"a day too late": {lint.Ignore{Until: "2026-11-22"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			x.ignore.Rules, x.ignore.Reason = []string{"links"}, "old page"
			got := said(t, settings(&lint.Settings{Ignores: []*lint.Ignore{&x.ignore}}), "jobs.ndjson", record)
			if silent := slices.Contains(got, "links/empty (configuration: old page)"); silent != x.holds {
				t.Errorf("said %q", got)
			}
		})
	}
}

func TestAnIgnoreNeverChangesAVerdict(t *testing.T) {
	t.Parallel()
	ignore := &lint.Ignore{Rules: []string{"pay"}, Reason: "by tariff"}
	l := newLinter(t, settings(&lint.Settings{Employer: lint.Employer{Size: 500}, Ignores: []*lint.Ignore{ignore}}))
	results, _ := collect(t, l, "jobs.ndjson", record)
	if c := results[0].Checks; len(c) != 1 || c[0].Verdict != lint.Fail {
		t.Errorf("checks %+v, want one that fails", c)
	}
	for _, f := range results[0].Findings {
		if f.Rule == "pay/required-by-law" && f.Counts() {
			t.Error("the finding counts in spite of the ignore")
		}
	}
}

func TestTheConfiguredSizeOfTheEmployerBeatsThePostings(t *testing.T) {
	t.Parallel()
	text := `{"title":"Baker","description":"<p>You bake. We are a team of 800 employees worldwide.</p>","locations":["Chicago, IL, US"]}` + "\n"
	l := newLinter(t, lint.Options{FactsOnly: true, Settings: func(string) *lint.Settings {
		return &lint.Settings{Employer: lint.Employer{Name: "Bramble Bakery", Size: 4, Jurisdictions: []string{"US-IL"}, FederalContractor: true}}
	}})
	results, _ := collect(t, l, "jobs.ndjson", text)
	e := results[0].Facts.Employer
	if e.Name != "Bramble Bakery" || e.Size != 4 || !e.FederalContractor || !slices.Equal(e.Jurisdictions, []string{"US-IL"}) {
		t.Errorf("employer %+v", e)
	}
}

func TestSeveritiesAndRulesOfAPath(t *testing.T) {
	t.Parallel()
	severity := func(s *lint.Settings, rule string) string {
		results, _ := collect(t, newLinter(t, settings(s)), "jobs.ndjson", record)
		for _, f := range results[0].Findings {
			if f.Rule == rule {
				return f.Severity.String()
			}
		}
		return "silent"
	}
	set := func(rule string, s lint.Severity) *lint.Settings {
		return &lint.Settings{Severity: map[string]lint.Severity{rule: s}}
	}
	for _, x := range []struct {
		name     string
		settings *lint.Settings
		rule     string
		want     string
	}{
		{"nothing said", &lint.Settings{}, "links/empty", "error"},
		{"lowered", set("links/empty", lint.Info), "links/empty", "info"},
		{"off", &lint.Settings{Off: map[string]bool{"links/empty": true}}, "links/empty", "silent"},
		{"law lowered", set("pay/required-by-law", lint.Info), "pay/required-by-law", "info"},
		{"law off: the weaker rule speaks", &lint.Settings{Off: map[string]bool{"pay/required-by-law": true}}, "pay/required-by-law", "silent"},
	} {
		if got := severity(x.settings, x.rule); got != x.want {
			t.Errorf("%s: %s is %s, want %s", x.name, x.rule, got, x.want)
		}
	}
}

func TestASeverityNeverRaisesAGuessAboutLaw(t *testing.T) {
	t.Parallel()
	maybe := `{"title":"Baker","description":"<p>You bake.</p>","locations":["Denver, CO, US (Remote)"]}` + "\n"
	at := func(s *lint.Settings) (worst lint.Severity) {
		results, _ := collect(t, newLinter(t, settings(s)), "jobs.ndjson", maybe)
		for _, f := range results[0].Findings {
			if f.Rule == "pay/required-by-law" {
				worst = max(worst, f.Severity)
			}
		}
		return worst
	}
	if before, after := at(&lint.Settings{}), at(&lint.Settings{Severity: map[string]lint.Severity{"pay/required-by-law": lint.Error}}); after > before {
		t.Errorf("%v became %v", before, after)
	}
}

func TestTheLawOfPlacesWithoutEmployeesDoesNotReachRemoteWork(t *testing.T) {
	t.Parallel()
	remote := `{"title":"Recipe Editor","description":"<p>You edit recipes. This job is remote and can be done from anywhere in the United States.</p>","locations":["Remote, United States"]}` + "\n"
	codes := func(jurisdictions ...string) map[string]lint.Severity {
		out := map[string]lint.Severity{}
		results, _ := collect(t, newLinter(t, settings(&lint.Settings{Employer: lint.Employer{Size: 900, Jurisdictions: jurisdictions}})), "jobs.ndjson", remote)
		for _, f := range results[0].Findings {
			if f.Rule == "pay/required-by-law" {
				for _, j := range f.Data.Jurisdictions {
					out[j.Code] = f.Severity
				}
			}
		}
		return out
	}
	if got := codes(); got["US-CO"] != lint.Warning || len(got) < 3 {
		t.Errorf("where nobody knows, %v is said of Colorado among %v", got["US-CO"], got)
	}
	if got := codes("US-CO"); len(got) != 1 || got["US-CO"] != lint.Error {
		t.Errorf("with employees in Colorado only: %v", got)
	}
	if got := codes("US-TX"); len(got) != 0 {
		t.Errorf("with employees in Texas only: %v", got)
	}
}

func TestALawBindsNoEmployerThatIsKnownToBeSmaller(t *testing.T) {
	const record = `{"title": "Baker", "locations": ["Fresno, CA, US"], "description": "<p>You bake bread and rolls for twelve shops and teach two apprentices.</p>"}`
	for size, want := range map[int]string{0: "warning", 3: "", 15: "error", 500: "error"} {
		results, _ := collect(t, newLinter(t, settings(&lint.Settings{Employer: lint.Employer{Size: size}})), "jobs.ndjson", record)
		got := ""
		for _, f := range results[0].Findings {
			if f.Rule == "pay/required-by-law" {
				got = f.Severity.String()
			}
		}
		if got != want {
			t.Errorf("%d employees: pay/required-by-law is %q, want %q", size, got, want)
		}
	}
}
