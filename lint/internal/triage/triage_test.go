package triage_test

import (
	"testing"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/triage"
)

func at(rule string, start int) finding.Finding {
	return finding.Finding{Rule: rule, Severity: finding.Warning, Span: finding.Span{Start: start, End: start + 3}, Excerpt: "x"}
}

func TestFingerprintsOutliveLinesAndTellEqualFindingsApart(t *testing.T) {
	first := triage.Apply([]finding.Finding{at("links/empty", 10), at("links/empty", 50)}, "job", triage.Options{})
	later := triage.Apply([]finding.Finding{at("links/empty", 110), at("links/empty", 150)}, "job", triage.Options{})
	for i := range first {
		if first[i].Fingerprint != later[i].Fingerprint {
			t.Errorf("fingerprint %d changed with its place", i)
		}
	}
	if first[0].Fingerprint == first[1].Fingerprint {
		t.Error("two findings share a fingerprint")
	}
}

func TestAnIgnoreAtTheEndOfThePostingCoversTheEndItself(t *testing.T) {
	for _, last := range []bool{true, false} {
		g := &triage.Ignore{Rules: map[string]bool{"truncation/marker": true}, Over: finding.Span{Start: 5, End: 40}, Last: last, Note: "n"}
		list := triage.Apply([]finding.Finding{at("truncation/marker", 40)}, "job", triage.Options{Ignores: []*triage.Ignore{g}})
		if got := list[0].Suppressed != nil; got != last || g.Used != last {
			t.Errorf("last %v: suppressed %v, used %v", last, got, g.Used)
		}
	}
}

func TestWhatIsOffDoesNotFoldOthers(t *testing.T) {
	law, missing := at("pay/required-by-law", 0), at("pay/missing", 0)
	count := func(off map[string]bool) (n int) {
		for _, f := range triage.Apply([]finding.Finding{law, missing}, "job", triage.Options{Off: func(id string) bool { return off[id] }}) {
			if f.Counts() && f.Rule == "pay/missing" {
				n++
			}
		}
		return n
	}
	if count(nil) != 0 || count(map[string]bool{"pay/required-by-law": true}) != 1 {
		t.Error("pay/missing must count only where the law is off")
	}
}

func TestWhatCannotBeDecidedStandsForNothingCertain(t *testing.T) {
	for _, c := range []struct {
		strong, weak finding.Certainty
		folds        bool
	}{
		{finding.Certain, finding.Certain, true},
		{finding.Undecidable, finding.Undecidable, true},
		{finding.Undecidable, finding.Certain, false},
	} {
		none, lost := at("application/no-way-to-apply", 0), at("application/lost-link", 40)
		none.Certainty, lost.Certainty = c.strong, c.weak
		list := triage.Apply([]finding.Finding{none, lost}, "job", triage.Options{})
		if folded := list[1].FoldedInto != nil; folded != c.folds {
			t.Errorf("%v under %v: folded %v, want %v", c.weak, c.strong, folded, c.folds)
		}
	}
}

// What is found at a place of its own is not explained by something stronger elsewhere.
func TestAFindingFoldsOnlyIntoOneThatOverlapsItOrSpeaksOfThePosting(t *testing.T) {
	folding := func(id string) *catalog.Rule {
		if id == "links/weak" {
			return &catalog.Rule{ID: id, FoldsInto: []string{"links/strong"}}
		}
		return &catalog.Rule{ID: id}
	}
	for _, c := range []struct {
		name           string
		from, to, ref  int // of the stronger one
		weakRef, start int
		folds          bool
	}{
		{"of the posting", 0, 3, 0, 1, 40, true},
		{"overlapping", 38, 41, 1, 2, 40, true},
		{"around it, and begun long before", 0, 90, 1, 2, 40, true},
		{"ending where it begins", 30, 40, 1, 2, 40, false},
		{"beginning where it ends", 43, 50, 1, 2, 40, false},
		{"elsewhere, of one that speaks of the posting", 80, 90, 1, 0, 0, true},
	} {
		weak, strong := at("links/weak", c.start), at("links/strong", c.from)
		weak.Ref, strong.Ref, strong.Span.End = c.weakRef, c.ref, c.to
		for _, f := range triage.Apply([]finding.Finding{weak, strong}, "job", triage.Options{Rule: folding}) {
			if folded := f.FoldedInto != nil; folded != (c.folds && f.Rule == "links/weak") {
				t.Errorf("%s: %s folded %v", c.name, f.Rule, folded)
			}
		}
	}
}

func TestASeverityThatIsConfiguredRaisesNoGuessAboutLaw(t *testing.T) {
	severe := map[string]finding.Severity{"pay/required-by-law": finding.Error, "pay/missing": finding.Error}
	for rule, want := range map[string]finding.Severity{"pay/required-by-law": finding.Warning, "pay/missing": finding.Error} {
		list := triage.Apply([]finding.Finding{at(rule, 0)}, "job", triage.Options{Severity: severe})
		if list[0].Severity != want {
			t.Errorf("%s weighs %v, want %v", rule, list[0].Severity, want)
		}
	}
}

func TestACommentCannotSilenceWhatIsSaidOfComments(t *testing.T) {
	for _, comment := range []finding.Span{{}, {Start: 1, End: 9}} {
		g := &triage.Ignore{Rules: map[string]bool{"consistency/broken-ignore": true}, All: true, Comment: comment}
		list := triage.Apply([]finding.Finding{at("consistency/broken-ignore", 40)}, "job", triage.Options{Ignores: []*triage.Ignore{g}})
		if silenced := list[0].Suppressed != nil; silenced != (comment.Len() == 0) {
			t.Errorf("comment at %v: silenced %v", comment, silenced)
		}
	}
}
