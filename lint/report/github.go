package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The github format: workflow commands of GitHub Actions, which annotate the lines of a pull request, and the whole report
// as Markdown in the job summary where there is one (Options.JobSummary).
//
// GitHub shows ten annotations of a severity a step and drops the others without a word. The first ten of each are kept and
// written at the end, the most severe first; all others are plain lines of the log, written as they come, and counted.

const mostAnnotations = 10 // of one severity in one step

// mostSummary is how many bytes of a job summary are used: GitHub drops one of more than 1 MiB a step as a whole, and other
// tools of the step may write theirs into the same file.
const mostSummary = 960 << 10

type github struct {
	printer
	opts    Options
	meta    Meta
	kept    [3][]string // annotations by severity
	left    int         // findings that were not annotated
	summary Report      // nil where no job summary is wanted
}

func newGitHub(w io.Writer, opts Options) Report {
	g := &github{printer: printer{w}, opts: opts}
	if opts.JobSummary != nil {
		g.summary = &markdown{w: opts.JobSummary, most: mostSummary}
	}
	return g
}

// commands of GitHub by severity.
var githubCommands = [3]string{lint.Info: "notice", lint.Warning: "warning", lint.Error: "error"}

func (g *github) Begin(m *Meta) error {
	g.meta = *m
	return g.also(func(r Report) error { return r.Begin(m) })
}

func (g *github) also(f func(Report) error) error {
	if g.summary == nil {
		return nil
	}
	return f(g.summary)
}

func (g *github) Posting(r *lint.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		place := fmt.Sprintf("file=%s,line=%d,endLine=%d", githubProperty(slashed(r.Path)), f.Start.Line, f.End.Line)
		if f.End.Line == f.Start.Line { // columns are for one line only
			place += fmt.Sprintf(",col=%d,endColumn=%d", f.Start.Column, f.End.Column)
		}
		line := fmt.Sprintf("%s:%d:%d: %s: %s [%s]", Escape(slashed(r.Path)), f.Start.Line, f.Start.Column, standing(f), Escape(finding.Folded(f.Message)), f.Rule)
		if err := g.annotate(level(f), place, f.Rule, g.meta.label(r)+": "+g.meta.advice(f), line); err != nil {
			return err
		}
	}
	return g.also(func(md Report) error { return md.Posting(r) })
}

// annotate keeps an annotation, or prints its line where there are enough.
func (g *github) annotate(s lint.Severity, place, title, text, line string) error {
	if len(g.kept[s]) == mostAnnotations {
		g.left++
		return g.line(harmlessLog(line))
	}
	g.kept[s] = append(g.kept[s], fmt.Sprintf("::%s %s,title=%s::%s", githubCommands[s], place, githubProperty("postlint "+title), githubData(Escape(text))))
	return nil
}

func (g *github) Error(e *lint.SourceError) error {
	place := "file=" + githubProperty(slashed(e.Path))
	if e.Line > 0 {
		place += fmt.Sprintf(",line=%d", e.Line)
	}
	if err := g.annotate(lint.Error, place, "cannot read", g.meta.unreadable(e), g.meta.failureLine(e)); err != nil {
		return err
	}
	return g.also(func(md Report) error { return md.Error(e) })
}

func (g *github) End(s *Summary) error {
	for i := len(g.kept) - 1; i >= 0; i-- {
		for _, line := range g.kept[i] {
			if err := g.line(line); err != nil {
				return err
			}
		}
	}
	if g.left > 0 {
		if err := g.line(g.meta.say("{findings} above could not be annotated: GitHub shows ten of each severity in a step", "findings", g.meta.count(g.left, "finding"))); err != nil {
			return err
		}
	}
	if !g.opts.Quiet {
		if err := g.line(harmlessLog(closing(s, &g.meta))); err != nil {
			return err
		}
	}
	return g.also(func(md Report) error { return md.End(s) })
}

// githubData escapes the message of a workflow command, githubProperty what stands in its properties (actions/toolkit,
// core/command).
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// harmlessLog is a line of a log that no runner takes for a command, whatever the posting or the path says: GitHub and Azure
// read "##[" and "##vso[" anywhere in a line, and GitHub "::" at its beginning.
func harmlessLog(line string) string {
	line = strings.ReplaceAll(line, "##", "# #")
	if strings.HasPrefix(strings.TrimSpace(line), "::") {
		line = "./" + strings.TrimSpace(line)
	}
	return line
}
