package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/postlint/postlint/lint/internal/catalog"
)

var jurisdiction = regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Z0-9]+)?)?$`)

// day says whether s is a day written as YYYY-MM-DD.
func day(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func TestEachRowOfLawIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range catalog.Laws() {
		fail := func(what string) { t.Helper(); t.Errorf("%s: %s", r.ID, what) }
		if r.ID == "" || seen[r.ID] {
			fail("ids are there, and there once")
		}
		seen[r.ID] = true
		if !jurisdiction.MatchString(r.Jurisdiction) || r.Place == "" || r.Law == "" {
			fail("a row names its jurisdiction by code, its place and its law")
		}
		if r.From != "" && !day(r.From) || r.Until != "" && (!day(r.Until) || r.Until < r.From) || r.Enforced != "" && (!day(r.Enforced) || r.Enforced < r.From) {
			fail("days are days, and in order")
		}
		if !day(r.Checked) || !slices.Contains([]string{"high", "medium", "low"}, r.Confidence) || !slices.Contains([]string{"search", "mixed", "own_knowledge"}, r.VerifiedBy) {
			fail("a row says when and how it was checked, and how sure it is")
		}
		for _, s := range r.Sources {
			if s == "" || strings.ContainsAny(s, "\n\t") {
				fail("a source is an address or a sentence")
			}
		}
		if r.Duty != "" {
			duty(t, &r)
		} else if r.Asks {
			asking(t, &r)
		} else if r.Severity != "" && r.Severity != "none" || r.Threshold != 0 {
			fail("a law that does not ask for pay in the posting has no severity and no threshold")
		}
	}
	if len(seen) < 104 {
		t.Errorf("%d rows; rows are ended by a day, never deleted", len(seen))
	}
}

// duty checks what only a row of the other duties must say.
func duty(t *testing.T, r *catalog.Law) {
	t.Helper()
	if r.Asks || len(r.Disclose) > 0 {
		t.Errorf("%s: pay is asked for in the other table", r.ID)
	}
	if r.Threshold < 1 || r.Threshold > 1 && r.Counted == "" {
		t.Errorf("%s: a duty says from how many employees on, and which are counted", r.ID)
	}
	if r.Severity == "error" && r.Confidence != "high" {
		t.Errorf("%s: only what is sure is an error", r.ID)
	}
	for _, answer := range [...]string{r.Remote, r.Reports} {
		if !slices.Contains([]string{"yes", "no", "unclear"}, answer) {
			t.Errorf("%s: %q answers no question", r.ID, answer)
		}
	}
}

func TestEachDutyHasItsRule(t *testing.T) {
	spoken := map[string]bool{}
	rules := catalog.Rules()
	for i := range rules {
		for _, d := range rules[i].Duties {
			spoken[d] = true
		}
	}
	for _, r := range catalog.Laws() {
		if r.Duty != "" && !spoken[r.Duty] {
			t.Errorf("%s: no rule speaks of %s", r.ID, r.Duty)
		}
	}
}

// asking checks what only a row that asks for pay must say.
func asking(t *testing.T, r *catalog.Law) {
	t.Helper()
	if r.From == "" || r.Side != "in_posting" || !slices.Contains([]string{"error", "warning"}, r.Severity) {
		t.Errorf("%s: a law that asks says from when, where, and how grave it is", r.ID)
	}
	if r.Threshold < 1 || r.Threshold > 1 && r.Counted == "" {
		t.Errorf("%s: a law that asks says from how many employees on, and which are counted", r.ID)
	}
	for _, answer := range [...]string{r.Remote, r.Reports, r.Single, r.Open} {
		if !slices.Contains([]string{"yes", "no", "unclear"}, answer) {
			t.Errorf("%s: %q answers no question", r.ID, answer)
		}
	}
	if r.Severity == "error" && (r.Confidence != "high" || len(r.Sources) == 0) {
		t.Errorf("%s: only what is sure and has a source is an error", r.ID)
	}
	if !slices.Contains(r.Disclose, "pay_range") && !slices.Contains(r.Disclose, "pay_minimum") {
		t.Errorf("%s asks for pay, and does not list it", r.ID)
	}
}

func TestNoTwoRowsOfAJurisdictionAreInForceOnOneDay(t *testing.T) {
	rows := catalog.Laws()
	end := func(r *catalog.Law) string {
		if r.Until == "" {
			return "9999-12-31"
		}
		return r.Until
	}
	for i := range rows {
		for j := range rows[:i] {
			a, b := &rows[i], &rows[j]
			if a.Jurisdiction == b.Jurisdiction && a.Duty == b.Duty && a.From <= end(b) && b.From <= end(a) {
				t.Errorf("%s and %s overlap", a.ID, b.ID)
			}
		}
	}
}

// TestEachLawAsksFromItsDayOn holds the days from which on pay must stand in the posting, by jurisdiction; the day before, it
// need not.
func TestEachLawAsksFromItsDayOn(t *testing.T) {
	want := map[string]string{
		"US-CO": "2021-01-01", "US-CA": "2023-01-01", "US-WA": "2023-01-01", "US-NY": "2023-09-17", "US-NY-NYC": "2022-11-01", "US-NY-ITHACA": "2022-09-01",
		"US-NY-119": "2022-11-06", "US-NY-001": "2023-03-09", "US-IL": "2025-01-01", "US-MN": "2025-01-01", "US-MD": "2024-10-01", "US-DC": "2024-06-30", "US-HI": "2024-01-01",
		"US-VT": "2025-07-01", "US-MA": "2025-10-29", "US-NJ": "2025-06-01", "US-NJ-JERSEYCITY": "2022-04-13", "US-CT": "2026-10-01", "US-ME": "2026-07-29", "US-VA": "2026-07-01",
		"US-DE": "2027-09-26", "US-OH-CLEVELAND": "2025-10-27", "US-OH-COLUMBUS": "2025-12-03", "CA-BC": "2023-11-01", "CA-PE": "2022-06-01", "CA-ON": "2026-01-01",
		"AT": "2011-03-01", "LT": "2019-07-27", "LV": "2018-11-28", "SK": "2018-05-01", "IT": "2026-06-07", "TW": "2018-11-30",
	}
	got := map[string]string{}
	for _, r := range catalog.Laws() {
		if r.Asks && (got[r.Jurisdiction] == "" || r.From < got[r.Jurisdiction]) {
			got[r.Jurisdiction] = r.From
		}
	}
	for code, from := range want {
		if got[code] != from {
			t.Errorf("%s asks from %q on, not %s", code, got[code], from)
		}
	}
	for code, from := range got {
		if want[code] == "" {
			t.Errorf("%s asks from %s on, and is not held here", code, from)
		}
	}
}

func TestARowOfLowConfidenceIsAHint(t *testing.T) {
	for want, row := range map[string]catalog.Law{
		"info":    {Severity: "error", Confidence: "low"},
		"warning": {Severity: "warning", Confidence: "high"},
		"error":   {Confidence: "high"},
	} {
		if got := row.Level().String(); got != want {
			t.Errorf("%+v weighs %s, want %s", row, got, want)
		}
	}
}
