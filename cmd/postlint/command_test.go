package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/postlint/postlint/lint"
)

var update = flag.Bool("update", false, "write golden files and the README's tables anew")

// root is the repository's root. It is asked for before a test changes its directory.
var root = sync.OnceValue(func() string {
	dir, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return dir
})

// run runs the command in this process, from the repository's root.
func run(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	t.Chdir(root())
	var out, errs bytes.Buffer
	c := &Command{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs}
	status = c.Main(args)
	return status, out.String(), errs.String()
}

// A name that is shown with its invisible characters written out is looked up as it is.
func TestConfigShowLooksUpTheNameItself(t *testing.T) {
	dir := t.TempDir()
	conf := filepath.Join(dir, "conf.yml")
	if err := os.WriteFile(conf, []byte("overrides:\n  - paths: [\"a?b.html\"]\n    rules: {pay/missing: off}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, out, errs := run(t, "", "config", "show", "--config", conf, filepath.Join(dir, "a\u200bb.html"))
	if !strings.Contains(out, `a\u{200b}b.html`) || !strings.Contains(out, "rules.pay/missing: off") {
		t.Errorf("%s%s", out, errs)
	}
}

// Each posting of testdata/postings has, in a file of its name and ".want", what check says of it.
func TestPostingsSayWhatTheirGoldenFilesHold(t *testing.T) {
	files, err := filepath.Glob("../../testdata/postings/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if filepath.Ext(file) == ".want" {
			continue
		}
		n++
		t.Run(filepath.Base(file), func(t *testing.T) {
			golden, err := filepath.Abs(file + ".want")
			if err != nil {
				t.Fatal(err)
			}
			status, out, errs := run(t, "", "check", "--no-config", "--as-of", "2026-11-23", "testdata/postings/"+filepath.Base(file))
			got := strings.ReplaceAll(fmt.Sprintf("%s%sstatus %d\n", out, errs, status), lint.RulesDigest(), "DIGEST")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("`go test ./cmd/postlint -update` writes it anew (-want +got):\n%s", diff)
			}
		})
	}
	if n < 3 {
		t.Errorf("%d postings, want some", n)
	}
}

func TestTheNumberOfWorkersChangesNoByte(t *testing.T) {
	var stream strings.Builder
	for i := range 200 {
		fmt.Fprintf(&stream, `{"id":"%d","title":"Cook %d","description":"<p>You cook in Denver, CO, US. %s Apply <a href=\"htp://jobs.bramblebakery.example\">here</a>.</p>"}`+"\n",
			i, i, strings.Repeat("More text. ", i%40))
		if i%50 == 17 {
			stream.WriteString("{broken\n")
		}
	}
	for _, format := range []string{"text", "json", "ndjson"} {
		var want string
		for _, jobs := range []string{"1", "2", "7"} {
			t.Run(format+jobs, func(t *testing.T) {
				status, out, errs := run(t, stream.String(), "check", "--as-of", "2026-11-23", "--format", format, "--jobs", jobs, "--stdin-filename", "jobs.ndjson", "-")
				got := fmt.Sprint(status, out, errs)
				if want == "" {
					want = got
				}
				if got != want {
					t.Errorf("differs from --jobs 1:\n%s", cmp.Diff(want, got))
				}
				if status != StatusFailed || strings.Count(errs, "error: jobs.ndjson:") != 4 {
					t.Errorf("status %d, %s", status, errs)
				}
			})
		}
	}
}

// reader takes so many bytes and then is gone, as head(1) is.
type reader struct{ left int }

func (r *reader) Write(b []byte) (int, error) {
	if r.left -= len(b); r.left < 0 {
		return 0, fmt.Errorf("write |1: %w", syscall.EPIPE)
	}
	return len(b), nil
}

func TestAReaderThatHasGoneEndsTheRunQuietly(t *testing.T) {
	record := `{"title":"Cook","description":"<p>You cook in Denver, CO, US.</p>"}` + "\n"
	endless := io.MultiReader(strings.NewReader(strings.Repeat(record, 5000)), failing{errors.New("the whole stream was read")})
	var errs bytes.Buffer
	c := &Command{Stdin: endless, Stdout: &reader{left: 100_000}, Stderr: &errs}
	status := c.Main([]string{"check", "--format", "ndjson", "--fail-on", "never", "--stdin-filename", "jobs.ndjson", "-"})
	if status != StatusOK || errs.Len() > 0 {
		t.Errorf("status %d, %s", status, errs.String())
	}
}

func TestAnOutputThatCannotBeWrittenIsAnError(t *testing.T) {
	for _, args := range [][]string{{"check", "-"}, {"facts", "-"}, {"explain", "pay/missing"}, {"rules", "list"}, {"version"}} {
		var errs bytes.Buffer
		c := &Command{Stdin: strings.NewReader("<h1>Cook</h1><p>You cook in Denver, CO, US.</p>"), Stdout: full{}, Stderr: &errs}
		if status := c.Main(args); status != StatusFailed || !strings.HasPrefix(errs.String(), "error: writing standard output: ") {
			t.Errorf("%v: status %d, %s", args, status, errs.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestColourIsDecidedByFlagThenEnvironmentThenTerminal(t *testing.T) {
	for _, c := range []struct {
		flag string
		env  map[string]string
		want bool
	}{
		{"auto", nil, false}, // no terminal
		{"auto", map[string]string{"FORCE_COLOR": "1"}, true},
		{"auto", map[string]string{"FORCE_COLOR": "0"}, false},
		{"auto", map[string]string{"FORCE_COLOR": "1", "NO_COLOR": "1"}, false},
		{"auto", map[string]string{"FORCE_COLOR": "1", "NO_COLOR": ""}, true},
		{"auto", map[string]string{"FORCE_COLOR": "1", "CLICOLOR": "0"}, true},
		{"always", map[string]string{"NO_COLOR": "1"}, true},
		{"never", map[string]string{"FORCE_COLOR": "1"}, false},
	} {
		cmd := &Command{Stdout: io.Discard, Env: func(name string) (string, bool) { v, ok := c.env[name]; return v, ok }}
		got, err := cmd.coloured(c.flag)
		if got != c.want || err != nil {
			t.Errorf("%s %v: %v, %v", c.flag, c.env, got, err)
		}
	}
}

func TestPatternsThatNoShellExpandedAreExpanded(t *testing.T) {
	status, out, _ := run(t, "", "check", "--format", "ndjson", "--fail-on", "never", "testdata/postings/*.txt")
	if status != StatusOK || !strings.Contains(out, "robotics-engineer.txt") {
		t.Errorf("status %d, %s", status, out)
	}
}
