package report

import (
	"encoding/base64"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/postlint/postlint/lint"
)

type sarifLog struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Rules []struct {
					ID   string
					Help struct{ Text, Markdown string }
				}
			}
		}
		ColumnKind  string
		Results     []sarifResult
		Invocations []struct {
			ExecutionSuccessful        bool
			ToolExecutionNotifications []sarifNotification
		}
	}
}

func sarifOf(t *testing.T, out string) *sarifLog {
	t.Helper()
	foreign(t, "sarif-2.1.0.schema.json", out)
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	return &log
}

func TestSARIFGolden(t *testing.T) {
	out := shown(t, newSARIF)
	sarifOf(t, out)
	rules := regexp.MustCompile(`(?s)"rules":\[.*?\],"properties":\{"version"`) // as many as there are, and each as its METADATA says
	golden(t, "sarif.json", rules.ReplaceAllString(out, `"rules":[],"properties":{"version"`))
}

func TestSARIFIsValidForRealFindingsAndForNone(t *testing.T) {
	log := sarifOf(t, written(t, newSARIF, Options{}, lint.Options{}, sources()...))
	rules := log.Runs[0].Tool.Driver.Rules
	if len(rules) != len(lint.Catalog()) {
		t.Errorf("%d rules, want %d", len(rules), len(lint.Catalog()))
	}
	for i := range rules {
		if rules[i].Help.Text == "" || !strings.Contains(rules[i].Help.Markdown, "## Why") {
			t.Errorf("%s has no help", rules[i].ID)
		}
	}
	for i := range log.Runs[0].Results {
		if r := &log.Runs[0].Results[i]; r.RuleIndex == nil || rules[*r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule index of %s", r.RuleID)
		}
	}
	run := sarifOf(t, written(t, newSARIF, Options{}, lint.Options{})).Runs[0]
	if run.Results == nil || !run.Invocations[0].ExecutionSuccessful {
		t.Error("a run without postings has no list of results, or is no success")
	}
}

func TestSARIFRegionsAreExactInCodePointsAndBytes(t *testing.T) {
	files := map[string]string{"jobs/K%C3%B6chin%20&%20Co,%20100%25.html": cookHTML, listPath: listJSON}
	n := 0
	for _, r := range sarifOf(t, shown(t, newSARIF)).Runs[0].Results {
		for _, loc := range append(r.Locations, r.Related...) {
			file, ok := files[loc.Physical.Artifact.URI]
			if !ok {
				continue
			}
			n++
			g := loc.Physical.Region
			if byPlace, byBytes := region(file, g), file[*g.ByteOffset:*g.ByteOffset+*g.ByteLength]; byPlace != byBytes {
				t.Errorf("%s: columns say %q, bytes say %q", r.RuleID, byPlace, byBytes)
			}
		}
	}
	if n != 12 {
		t.Errorf("%d regions were looked at", n)
	}
}

// region is the text that lines and columns, in code points, say.
func region(file string, g *sarifRegion) string {
	offset := func(line, column int) int {
		at := 0
		for range line - 1 {
			at += strings.IndexByte(file[at:], '\n') + 1
		}
		for range column - 1 {
			_, size := utf8.DecodeRuneInString(file[at:])
			at += size
		}
		return at
	}
	return file[offset(g.StartLine, g.StartColumn):offset(g.EndLine, g.EndColumn)]
}

func TestSARIFFixesApplyToTheFilesBytes(t *testing.T) {
	n := 0
	for _, r := range sarifOf(t, shown(t, newSARIF)).Runs[0].Results {
		for _, fix := range r.Fixes {
			n++
			x := fix.Changes[0].Replacements[0]
			at, end := *x.Deleted.ByteOffset, *x.Deleted.ByteOffset+*x.Deleted.ByteLength
			switch r.RuleID {
			case "links/c":
				if got := cookHTML[:at] + *x.Inserted.Text + cookHTML[end:]; !strings.Contains(got, `href="https://jobs`) || region(cookHTML, &x.Deleted) != "htp" {
					t.Errorf("the repaired file is %s", got)
				}
			default:
				text, err := base64.StdEncoding.DecodeString(x.Inserted.Binary)
				if got := latinHTML[:at] + string(text) + latinHTML[end:]; err != nil || !strings.Contains(got, "F\xfcrs unser") {
					t.Errorf("the repaired file is %q, %v", got, err)
				}
			}
		}
	}
	if n != 2 {
		t.Errorf("%d fixes, want 2", n)
	}
}

func TestSARIFTellsUndecidableAndSuppressedFromFailed(t *testing.T) {
	kinds, suppressed := map[string]int{}, map[string]string{}
	hashes := map[string]bool{}
	for _, r := range sarifOf(t, shown(t, newSARIF)).Runs[0].Results {
		kinds[r.Kind+" "+r.Level]++
		for _, s := range r.Suppressions {
			suppressed[s.Kind] = s.Justification
		}
		if h := r.Fingerprints["primaryLocationLineHash"]; hashes[h] {
			t.Errorf("two results have the fingerprint %s", h)
		} else {
			hashes[h] = true
		}
	}
	if kinds["open none"] != 1 || kinds["fail error"] != 3 || suppressed["inSource"] != "agreed with legal" || suppressed["external"] != "baseline" {
		t.Errorf("kinds %v, suppressed %v", kinds, suppressed)
	}
}

func TestSARIFNamesWhatCouldNotBeRead(t *testing.T) {
	v := sarifOf(t, shown(t, newSARIF)).Runs[0].Invocations[0]
	if v.ExecutionSuccessful || len(v.ToolExecutionNotifications) != 2 {
		t.Errorf("success %v, notifications %+v", v.ExecutionSuccessful, v.ToolExecutionNotifications)
	}
}

func TestSARIFMessagesKeepTheirBrackets(t *testing.T) {
	for _, x := range []struct{ in, want string }{{"a [b] c", "a [b] c"}, {"see [x](1)", `see \[x\](1)`}} {
		if got := plainSARIF(x.in); got != x.want {
			t.Errorf("%q is %q, want %q", x.in, got, x.want)
		}
	}
}
