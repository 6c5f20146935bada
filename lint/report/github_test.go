package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/postlint/postlint/lint"
)

// command is a workflow command as the runner of GitHub Actions reads it (ActionCommand.cs), or as the agent of Azure does.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// githubCommand reads a line; ok is false for a plain one.
func githubCommand(line string) (c command, ok bool) {
	line = strings.TrimLeft(line, " \t")
	rest, ok := strings.CutPrefix(line, "::")
	if !ok {
		return c, false
	}
	head, data, ok := strings.Cut(rest, "::")
	if !ok {
		return c, false
	}
	c.name, head, _ = strings.Cut(head, " ")
	c.data = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(data)
	c.properties = map[string]string{}
	for p := range strings.SplitSeq(head, ",") {
		k, v, _ := strings.Cut(p, "=")
		c.properties[k] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(v)
	}
	return c, true
}

func TestGitHubGolden(t *testing.T) {
	golden(t, "github.txt", shown(t, newGitHub))
}

func TestGitHubCommandsComeBackAsTheyWereMeant(t *testing.T) {
	var names []string
	for line := range strings.SplitSeq(shown(t, newGitHub), "\n") {
		c, ok := githubCommand(line)
		if !ok {
			continue
		}
		names = append(names, c.name)
		if strings.HasPrefix(c.properties["file"], "jobs") && c.properties["file"] != "jobs/Köchin & Co, 100%.html" {
			t.Errorf("file %q", c.properties["file"])
		}
		if c.properties["title"] == "postlint text/b" && strings.Contains(c.data, "SUM") && !strings.Contains(c.data, "100% ##vso[task.complete] ##[error]x ::error::y, @team") {
			t.Errorf("message %q", c.data)
		}
	}
	if got := strings.Join(names, " "); got != "error error error error error warning warning warning warning notice notice notice" {
		t.Errorf("commands %s", got)
	}
}

func TestGitHubAnnotatesTheMostSevereWithinItsLimits(t *testing.T) {
	r := &lint.Result{Path: "jobs.html", Title: "Cook"}
	for i := range 25 {
		r.Findings = append(r.Findings,
			lint.Finding{Rule: "a/info", Severity: lint.Info, Message: "m"}, lint.Finding{Rule: "a/warning", Severity: lint.Warning, Message: "m"},
			lint.Finding{Rule: "a/error", Severity: lint.Error, Message: fmt.Sprint("m", i)}, lint.Finding{Rule: "a/open", Severity: lint.Error, Certainty: lint.Undecidable, Message: "m"})
	}
	var b, summary bytes.Buffer
	if err := run(&b, newGitHub, Options{JobSummary: &summary}, []*lint.Result{r}, nil); err != nil {
		t.Fatal(err)
	}
	var order []string
	plain := 0
	for line := range strings.SplitSeq(b.String(), "\n") {
		if c, ok := githubCommand(line); ok {
			order = append(order, c.name)
		} else if strings.HasPrefix(line, "jobs.html:") {
			plain++
		}
	}
	if got := strings.Join(order, " "); got != strings.TrimSpace(strings.Repeat("error ", 10)+strings.Repeat("warning ", 10)+strings.Repeat("notice ", 10)) {
		t.Errorf("annotations: %s", got)
	}
	if plain != 70 || !strings.Contains(b.String(), "70 findings above could not be annotated") {
		t.Errorf("%d plain lines in %s", plain, b.String())
	}
	if n := strings.Count(summary.String(), "\n- **"); n != 100 {
		t.Errorf("the job summary has %d findings of 100", n)
	}
}

func TestGitHubJobSummaryKeepsWithinItsLimitAndSaysSo(t *testing.T) {
	var many []*lint.Result
	for i := range 3000 {
		many = append(many, &lint.Result{Path: "jobs.ndjson", Index: i, Title: "Cook", Findings: []lint.Finding{{Rule: "a/b", Severity: lint.Error, Message: strings.Repeat("word ", 100)}}})
	}
	var b, summary bytes.Buffer
	if err := run(&b, newGitHub, Options{JobSummary: &summary}, many, nil); err != nil {
		t.Fatal(err)
	}
	if summary.Len() > 1<<20 || summary.Len() < 900<<10 || !strings.Contains(summary.String(), "more with findings are left out here") {
		t.Errorf("%d bytes", summary.Len())
	}
}

func TestNoLineOfALogIsTakenForACommand(t *testing.T) {
	for _, name := range []string{"github", "azure"} {
		for line := range strings.SplitSeq(shown(t, formatOf(t, name)), "\n") {
			if _, isCommand := githubCommand(line); isCommand && name == "github" || strings.HasPrefix(line, "##vso[task.logissue ") && name == "azure" {
				continue
			}
			if strings.Contains(line, "##[") || strings.Contains(line, "##vso[") || strings.HasPrefix(strings.TrimSpace(line), "::") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}
