package report

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/postlint/postlint/lint"
)

func gitlabOf(t *testing.T, out string) []gitlabIssue {
	t.Helper()
	foreign(t, "gitlab.schema.json", out)
	var list []gitlabIssue
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestGitLabGolden(t *testing.T) {
	out := shown(t, newGitLab)
	gitlabOf(t, out)
	golden(t, "gitlab.json", out)
}

func fingerprints(list []gitlabIssue) []string {
	var out []string
	for i := range list {
		out = append(out, list[i].Fingerprint)
	}
	slices.Sort(out)
	return out
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	all := fingerprints(gitlabOf(t, shown(t, newGitLab)))
	if unique := slices.Compact(slices.Clone(all)); len(unique) != len(all) {
		t.Errorf("two issues have one fingerprint: %v", all)
	}
}

func TestGitLabFingerprintsStayWhereLinesAreInsertedAbove(t *testing.T) {
	before := gitlabOf(t, written(t, newGitLab, Options{}, lint.Options{}, from("cook.html", posting)))
	after := gitlabOf(t, written(t, newGitLab, Options{}, lint.Options{}, from("cook.html", "<!-- new -->\n\n"+posting)))
	if len(before) == 0 || !slices.Equal(fingerprints(before), fingerprints(after)) {
		t.Errorf("before %v, after %v", fingerprints(before), fingerprints(after))
	}
	if after[0].Location.Lines.Begin != before[0].Location.Lines.Begin+2 {
		t.Error("the lines were not moved")
	}
}
