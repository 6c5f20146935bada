package report

import (
	"regexp"
	"strings"
	"testing"
)

func TestConciseGolden(t *testing.T) {
	out := shown(t, newConcise)
	line := regexp.MustCompile(`^[^\n]+?:\d+:\d+: (error|warning|info|undecidable error|cannot be read): .*$`)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	for _, l := range lines[:len(lines)-1] {
		if !line.MatchString(l) {
			t.Errorf("no finding: %s", l)
		}
	}
	if len(lines) != 13 {
		t.Errorf("%d lines, want 10 findings, 2 sources and the count", len(lines))
	}
	golden(t, "concise.txt", out)
}
