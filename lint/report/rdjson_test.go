package report

import (
	"encoding/json"
	"strings"
	"testing"
)

type rdResult struct {
	Source      rdSource
	Diagnostics []rdDiagnostic
}

func rdjsonOf(t *testing.T, out string) *rdResult {
	t.Helper()
	foreign(t, "rdjson.schema.json", out)
	var r rdResult
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func TestRDJSONGolden(t *testing.T) {
	out := shown(t, newRDJSON)
	rdjsonOf(t, out)
	golden(t, "rdjson.json", out)
}

// cut is what a range of lines and byte columns holds.
func cut(file string, r *rdRange) (start, end int) {
	offset := func(p rdPosition) int {
		at := 0
		for range p.Line - 1 {
			at += strings.IndexByte(file[at:], '\n') + 1
		}
		return at + p.Column - 1
	}
	return offset(r.Start), offset(*r.End)
}

func TestRDJSONColumnsCountBytes(t *testing.T) {
	want := map[string]string{"text/b": "=SUM(A1) &amp; 𐐀 mehr", "text/d": "Hier", "links/c": "htp://jobs.harbour-lantern.example/1"}
	n := 0
	for _, d := range rdjsonOf(t, shown(t, newRDJSON)).Diagnostics {
		file := cookHTML
		switch {
		case d.Location.Path == listPath && d.Message == "a greeting; drop it":
			file, want["text/b"] = listJSON, "Grüße"
		case !strings.HasPrefix(d.Location.Path, "jobs/") || want[d.Code.Value] == "":
			continue
		}
		n++
		if start, end := cut(file, d.Location.Range); file[start:end] != want[d.Code.Value] {
			t.Errorf("%s: %q, want %q", d.Code.Value, file[start:end], want[d.Code.Value])
		}
	}
	if n != 5 {
		t.Errorf("%d diagnostics were looked at", n)
	}
}

func TestRDJSONSuggestsRepairsOfUTF8Only(t *testing.T) {
	n := 0
	for _, d := range rdjsonOf(t, shown(t, newRDJSON)).Diagnostics {
		for _, s := range d.Suggestions {
			n++
			start, end := cut(cookHTML, s.Range)
			if got := cookHTML[:start] + s.Text + cookHTML[end:]; !strings.Contains(got, `href="https://jobs`) {
				t.Errorf("the repaired file is %s", got)
			}
		}
	}
	if n != 1 {
		t.Errorf("%d suggestions, want 1", n)
	}
}
