package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The azure format: logging commands of Azure Pipelines, which list issues on the page of a run. Azure knows errors and
// warnings only: all else are plain lines of the log, as is the last line, which counts.

type azure struct {
	printer
	opts Options
	meta Meta
}

func newAzure(w io.Writer, opts Options) Report { return &azure{printer: printer{w}, opts: opts} }

func (a *azure) Begin(m *Meta) error {
	a.meta = *m
	return nil
}

func (a *azure) Posting(r *lint.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		line := harmlessLog(fmt.Sprintf("%s:%d:%d: %s: %s [%s]", Escape(r.Path), f.Start.Line, f.Start.Column, standing(f), Escape(finding.Folded(f.Message)), f.Rule))
		if level(f) > lint.Info {
			line = issue(level(f), r.Path, f.Start.Line, f.Start.Column, f.Rule, a.meta.label(r)+": "+a.meta.advice(f))
		}
		if err := a.line(line); err != nil {
			return err
		}
	}
	return nil
}

// issue is the command that logs one; lines and columns of 0 are left out.
func issue(s lint.Severity, path string, line, column int, code, text string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "##vso[task.logissue type=%s;sourcepath=%s;", s, azureProperty(slashed(path)))
	if line > 0 {
		fmt.Fprintf(&b, "linenumber=%d;", line)
	}
	if column > 0 {
		fmt.Fprintf(&b, "columnnumber=%d;", column)
	}
	fmt.Fprintf(&b, "code=%s;]%s", azureProperty(code), azureData(Escape(text)))
	return b.String()
}

func (a *azure) Error(e *lint.SourceError) error {
	return a.line(issue(lint.Error, e.Path, e.Line, e.Column, "unreadable", a.meta.unreadable(e)))
}

func (a *azure) End(s *Summary) error {
	if a.opts.Quiet {
		return nil
	}
	return a.line(harmlessLog(closing(s, &a.meta)))
}

// azureData escapes the message of a logging command, azureProperty what stands in its properties (azure-pipelines-task-lib,
// taskcommand.ts).
func azureData(s string) string {
	return strings.NewReplacer("%", "%AZP25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func azureProperty(s string) string {
	return strings.NewReplacer("%", "%AZP25", "\r", "%0D", "\n", "%0A", "]", "%5D", ";", "%3B").Replace(s)
}
