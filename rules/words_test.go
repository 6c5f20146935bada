package rules_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// lines reads a file of testdata/words without its comments.
func lines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "words", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// said checks a posting of a place and a title whose body is the text, and returns its findings.
func said(t *testing.T, l *lint.Linter, place, title, text string) []lint.Finding {
	t.Helper()
	record := map[string]any{"title": title, "description": text, "format": "text", "employer": "Bramble Bakery", "url": "https://bramblebakery.example/jobs/1"}
	if place != "" {
		record["locations"] = []string{place}
	}
	b, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var out []lint.Finding
	for r, err := range l.Check(context.Background(), lint.Source{Path: "words.ndjson", Reader: bytes.NewReader(append(b, '\n'))}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Findings...)
	}
	return out
}

func wordLinter(t *testing.T) *lint.Linter {
	t.Helper()
	l, err := lint.New(lint.Options{AsOf: defaultAsOf, Jobs: 1, Rules: []string{lint.AllRules}})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestLawfulPhrasesRaiseNoErrorOrWarning puts each phrase into a posting that is otherwise the same, and compares: what
// the same place and title say without the phrase is not the phrase's doing.
func TestLawfulPhrasesRaiseNoErrorOrWarning(t *testing.T) {
	l := wordLinter(t)
	for _, line := range lines(t, "lawful.txt") {
		f := strings.SplitN(line, " | ", 3)
		before := map[string]bool{}
		const plain = "You bake bread with us in the night and sell it in the morning. "
		for _, x := range said(t, l, f[0], "Baker", plain) {
			before[x.Rule] = true
		}
		for _, x := range said(t, l, f[0], f[1], plain+f[2]) {
			if x.Severity.String() != "info" && x.Certainty.String() != "undecidable" && !before[x.Rule] {
				t.Errorf("%s\n%s %s at %q: %s", line, x.Severity, x.Rule, x.Excerpt, x.Message)
			}
		}
	}
}

// words says whether a rule about words speaks of the line.
func words(t *testing.T, l *lint.Linter, line string) string {
	t.Helper()
	for _, x := range said(t, l, "Leeds", "Baker", line) {
		if strings.HasPrefix(x.Rule, "bias/") || x.Rule == "text/cliche" || x.Rule == "text/gender-coded-balance" {
			return x.Rule + " at " + x.Excerpt
		}
	}
	return ""
}

// Four well-known word linters flag 9 to 16 of 20 harmless lines and catch 3 to 8 of 20 bad ones.
func TestHarmlessLinesPassAndBadOnesAreCaught(t *testing.T) {
	l := wordLinter(t)
	harmless, bad := lines(t, "harmless.txt"), lines(t, "bad.txt")
	flagged, caught := 0, 0
	for _, line := range harmless {
		if rule := words(t, l, line); rule != "" {
			flagged++
			t.Logf("flagged: %s: %s", line, rule)
		}
	}
	for _, line := range bad {
		if words(t, l, line) != "" {
			caught++
		} else {
			t.Logf("missed: %s", line)
		}
	}
	t.Logf("%d of %d harmless lines flagged, %d of %d bad ones caught", flagged, len(harmless), caught, len(bad))
	if flagged*20 > len(harmless) {
		t.Errorf("%d of %d harmless lines flagged: at most 1 of 20 may be", flagged, len(harmless))
	}
	if caught*20 < 17*len(bad) {
		t.Errorf("%d of %d bad lines caught: at least 17 of 20 must be", caught, len(bad))
	}
}
