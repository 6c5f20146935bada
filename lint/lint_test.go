package lint_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

const asOf = "2026-11-23"

func newLinter(t testing.TB, opts lint.Options) *lint.Linter {
	t.Helper()
	if opts.AsOf == "" {
		opts.AsOf = asOf
	}
	l, err := lint.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// collect gathers all results and errors of one source.
func collect(t testing.TB, l *lint.Linter, path, content string) ([]*lint.Result, []error) {
	t.Helper()
	var results []*lint.Result
	var errs []error
	for r, err := range l.Check(context.Background(), lint.Source{Path: path, Reader: strings.NewReader(content)}) {
		if err != nil {
			errs = append(errs, err)
		}
		if r != nil {
			results = append(results, r)
		}
	}
	return results, errs
}

func records(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"%d","title":"Cook %d","description":"<p>You cook. %s</p>","locations":["Denver, CO, US"]}`+"\n", i, i, strings.Repeat("More text. ", i%50))
	}
	return b.String()
}

func TestResultsKeepTheOrderOfTheInputWhateverTheNumberOfWorkers(t *testing.T) {
	t.Parallel()
	var want []string
	for _, jobs := range []int{1, 2, 8} {
		results, errs := collect(t, newLinter(t, lint.Options{Jobs: jobs}), "jobs.ndjson", records(300))
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		var got []string
		for _, r := range results {
			b, err := json.Marshal([]any{r.ID, r.Index, r.Findings, r.Checks})
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(b))
		}
		if want == nil {
			want = got
		}
		if len(got) != 300 {
			t.Fatalf("%d results, want 300", len(got))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d workers differ from 1 (-1 +%d):\n%s", jobs, jobs, diff)
		}
	}
}

func TestABrokenRecordIsNamedByItsLineAndTheOthersAreChecked(t *testing.T) {
	t.Parallel()
	lines := strings.SplitAfter(records(30), "\n")
	lines[16] = "{\"title\": \"Cook\", \"description\": \n"
	results, errs := collect(t, newLinter(t, lint.Options{}), "jobs.ndjson", strings.Join(lines, ""))
	if len(results) != 29 || len(errs) != 1 {
		t.Fatalf("%d results and %d errors, want 29 and 1: %v", len(results), len(errs), errs)
	}
	var broken *lint.SourceError
	if !errors.As(errs[0], &broken) || broken.Line != 17 || broken.Path != "jobs.ndjson" {
		t.Errorf("error %#v, want one at line 17 of jobs.ndjson", errs[0])
	}
}

func TestStoppingEarlyEndsAllWork(t *testing.T) {
	t.Parallel()
	r, w := io.Pipe()
	defer r.Close()
	go func() { // an endless stream: only a Check that stops reading lets this end
		for {
			if _, err := io.WriteString(w, records(20)); err != nil {
				return
			}
		}
	}()
	n := 0
	for range newLinter(t, lint.Options{Jobs: 4}).Check(context.Background(), lint.Source{Path: "jobs.ndjson", Reader: r}) {
		if n++; n == 5 {
			break
		}
	}
	if n != 5 {
		t.Errorf("%d results before the break, want 5", n)
	}
}

func TestACancelledContextIsAnError(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var last error
	for _, err := range newLinter(t, lint.Options{}).Check(ctx, lint.Source{Path: "jobs.ndjson", Reader: strings.NewReader(records(100))}) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("last error %v, want context.Canceled", last)
	}
}

func TestAMissingFileIsAnErrorWithItsPath(t *testing.T) {
	t.Parallel()
	var errs []error
	for _, err := range newLinter(t, lint.Options{}).Check(context.Background(), lint.Source{Path: filepath.Join(t.TempDir(), "none.html")}) {
		errs = append(errs, err)
	}
	if len(errs) != 1 || !errors.Is(errs[0], os.ErrNotExist) {
		t.Errorf("errors %v, want one that says the file does not exist", errs)
	}
}

func TestUnknownRulesAreErrorsWithSuggestions(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"pay/required-by-lav", "required-by-law", "pai"} {
		_, err := lint.New(lint.Options{Rules: []string{name}})
		var unknown *lint.UnknownRuleError
		if !errors.As(err, &unknown) || len(unknown.Near) == 0 {
			t.Errorf("rule %q: error %v, want one with a suggestion", name, err)
		}
	}
	if _, err := lint.New(lint.Options{Skip: []string{"zzzzzzzz"}}); err == nil {
		t.Error("skipping an unknown rule is no error")
	}
}

func TestAMalformedDateIsAnError(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"23.11.2026", "2026-13-01", "yesterday"} {
		if _, err := lint.New(lint.Options{AsOf: day}); err == nil {
			t.Errorf("as-of %q is no error", day)
		}
	}
}

func TestRulesAndSkipSelectByIDAndCategory(t *testing.T) {
	t.Parallel()
	const posting = `{"title":"Cook","description":"<p>You cook.</p>","locations":["Denver, CO, US"]}`
	count := func(opts lint.Options) int {
		results, errs := collect(t, newLinter(t, opts), "jobs.ndjson", posting)
		if len(errs) > 0 || len(results) != 1 {
			t.Fatal(results, errs)
		}
		n := 0
		for _, f := range results[0].Findings {
			if f.Rule == "pay/required-by-law" {
				n++
			}
		}
		return n
	}
	for _, x := range []struct {
		opts lint.Options
		want int
	}{
		{lint.Options{}, 1},
		{lint.Options{Rules: []string{"pay"}}, 1},
		{lint.Options{Rules: []string{"pay/*"}}, 1},
		{lint.Options{Rules: []string{"pay/required-by-law"}}, 1},
		{lint.Options{Skip: []string{"pay"}}, 0},
		{lint.Options{Rules: []string{"pay"}, Skip: []string{"pay/required-by-law"}}, 0},
	} {
		if got := count(x.opts); got != x.want {
			t.Errorf("rules %v, skip %v: %d findings, want %d", x.opts.Rules, x.opts.Skip, got, x.want)
		}
	}
}
