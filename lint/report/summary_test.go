package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

func summaryOf(postings ...[]lint.Finding) *Summary {
	s := &Summary{}
	for _, list := range postings {
		s.Add(&lint.Result{Findings: list})
	}
	return s
}

func TestRulesAreCountedWhatToMendFirstAtTheFront(t *testing.T) {
	of := func(rule string, s lint.Severity, c lint.Certainty) lint.Finding {
		return lint.Finding{Rule: rule, Severity: s, Certainty: c}
	}
	cut := of("truncation/marker", lint.Warning, lint.Certain)
	cut.Data = &lint.Data{Signals: []string{"explicit-marker"}}
	folded := of("pay/missing", lint.Error, lint.Certain)
	folded.FoldedInto = &cut.Rule
	warning, rare := of("links/tel", lint.Warning, lint.Certain), of("bias/age", lint.Error, lint.Certain)
	s := summaryOf(
		[]lint.Finding{of("text/cliche", lint.Info, lint.Certain), warning, warning, folded},
		[]lint.Finding{of("law/notice", lint.Error, lint.Undecidable), warning, rare},
		[]lint.Finding{cut, of("bias/sex", lint.Error, lint.Certain)},
		[]lint.Finding{of("bias/sex", lint.Error, lint.Certain)},
	)
	want := []RuleCount{
		{Rule: "truncation/marker", Postings: 1, Warnings: 1},
		{Rule: "bias/sex", Postings: 2, Errors: 2},
		{Rule: "bias/age", Postings: 1, Errors: 1},
		{Rule: "links/tel", Postings: 2, Warnings: 3},
		{Rule: "law/notice", Postings: 1, Undecidable: 1},
		{Rule: "text/cliche", Postings: 1, Infos: 1},
	}
	var got []RuleCount
	b, err := json.Marshal(struct{ Rules []RuleCount }{s.Rules()}) // without what is not told
	if err == nil {
		err = json.Unmarshal([]byte(strings.TrimSuffix(strings.TrimPrefix(string(b), `{"Rules":`), "}")), &got)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(RuleCount{})); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if got, want := (&text{}).mendFirst(s), "\nMend first: truncation/marker (in 1 posting), bias/sex (in 2 postings), bias/age (in 1 posting); --statistics has 1 more."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestOnePostingOrOneRuleNeedsNoWordOnWhatToMendFirst(t *testing.T) {
	a, b := lint.Finding{Rule: "pay/a", Severity: lint.Error}, lint.Finding{Rule: "pay/b", Severity: lint.Error}
	for _, s := range []*Summary{summaryOf([]lint.Finding{a, b}), summaryOf([]lint.Finding{a}, []lint.Finding{a}), summaryOf()} {
		if got := (&text{}).mendFirst(s); got != "" {
			t.Errorf("%q", got)
		}
	}
}

func TestASummaryInJSONHasItsCountsAndItsRules(t *testing.T) {
	b, err := json.Marshal(summaryOf(nil))
	want := `{"postings":1,"errors":0,"warnings":0,"infos":0,"undecidable":0,"folded":0,"suppressed":0,"failures":0,"rules":[]}`
	if err != nil || string(b) != want {
		t.Errorf("%s, %v", b, err)
	}
}
