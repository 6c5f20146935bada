package catalog

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestAFaultyDutyIsNamed(t *testing.T) {
	whole := Law{
		ID: "x", Duty: "d", Jurisdiction: "US-CA", Place: "California", Law: "s. 1", Severity: "error", Sources: []string{"s"}, VerifiedBy: "search", Checked: "2026-11-23",
	}
	if err := whole.checkDuty(map[string]bool{}); err != nil {
		t.Errorf("a whole row: %v", err)
	}
	for want, change := range map[string]func(*Law){
		"duty":      func(l *Law) { l.Duty = "" },
		"severity":  func(l *Law) { l.Severity = "grave" },
		"threshold": func(l *Law) { l.Threshold = 5 },
		"only one":  func(l *Law) { l.ID = "taken" },
	} {
		row := whole
		change(&row)
		if err := row.checkDuty(map[string]bool{"taken": true}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want an error that says %q", err, want)
		}
	}
}

func TestABrokenRuleIsNamedAndHasNoPage(t *testing.T) {
	files, err := Generate(fstest.MapFS{"pay/cash.rego": {Data: []byte("package postlint.pay\n")}})
	if err == nil || !strings.Contains(err.Error(), "pay/cash.rego: no METADATA block") {
		t.Errorf("%v, want that the rule has no METADATA", err)
	}
	for name := range files {
		if strings.HasSuffix(name, ".md") && name != "../README.md" {
			t.Errorf("%s is the page of no rule", name)
		}
	}
}
