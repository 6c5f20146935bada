package lint_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

// changedIDs are the ids of the records that are checked where before was there before.
func changedIDs(t *testing.T, before, now string) []string {
	t.Helper()
	src := lint.Source{Path: "jobs.ndjson", Reader: strings.NewReader(now), Before: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(before)), nil
	}}
	var ids []string
	for r, err := range newLinter(t, lint.Options{}).Check(context.Background(), src) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, r.ID)
	}
	return ids
}

func TestOnlyPostingsWhoseOwnBytesChangedAreChecked(t *testing.T) {
	t.Parallel()
	lines := strings.SplitAfter(records(5), "\n")[:5]
	all := strings.Join(lines, "")
	for name, x := range map[string]struct {
		now  string
		want []string
	}{
		"nothing changed":            {all, nil},
		"a word was deleted":         {strings.Replace(all, "<p>You cook. More text. More text. ", "<p>You cook. More text. ", 1), []string{"2"}},
		"a record went":              {strings.Join(lines[1:], ""), nil},
		"the records were reordered": {lines[4] + lines[0] + lines[3] + lines[1] + lines[2], nil},
		"a record came":              {lines[0] + `{"id":"new","title":"Cook","description":"<p>You cook.</p>"}` + "\n" + strings.Join(lines[1:], ""), []string{"new"}},
		"a record came twice":        {all + lines[3], []string{"3"}},
	} {
		if diff := cmp.Diff(x.want, changedIDs(t, all, x.now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if got := changedIDs(t, "", all); len(got) != 5 {
		t.Errorf("of a new file %q are checked, want all", got)
	}
}

func TestAFormerContentThatCannotBeReadIsAnError(t *testing.T) {
	t.Parallel()
	src := lint.Source{Path: "jobs.ndjson", Reader: strings.NewReader(records(1)), Before: func() (io.ReadCloser, error) { return nil, errors.New("no such commit") }}
	var last error
	for _, err := range newLinter(t, lint.Options{}).Check(context.Background(), src) {
		last = err
	}
	if last == nil || !strings.Contains(last.Error(), "no such commit") {
		t.Errorf("error %v", last)
	}
}
