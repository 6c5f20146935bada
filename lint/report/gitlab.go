package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
)

// The gitlab format: a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/), a list of issues after
// Code Climate's model. GitLab drops all but the first issue of one fingerprint without a word, so equal ones get a number.
// It knows lines only.

type gitlab struct {
	out  *lines
	n    int
	meta Meta
	seen repeats
}

func newGitLab(w io.Writer, _ Options) Report { return &gitlab{out: newLines(w)} }

type (
	gitlabIssue struct {
		Type        string         `json:"type"`
		CheckName   string         `json:"check_name"`
		Description string         `json:"description"`
		Content     gitlabContent  `json:"content"`
		Categories  []string       `json:"categories"`
		Location    gitlabLocation `json:"location"`
		Severity    string         `json:"severity"`
		Fingerprint string         `json:"fingerprint"`
		Engine      string         `json:"engine_name"`
	}
	gitlabContent struct {
		Body string `json:"body"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// gitlabSeverities are GitLab's words; "critical" is left to sources that could not be read, "blocker" to nobody.
var gitlabSeverities = map[lint.Severity]string{lint.Error: "major", lint.Warning: "minor", lint.Info: "info"}

func (g *gitlab) Begin(m *Meta) error {
	g.meta = *m
	return g.out.text("[")
}

func (g *gitlab) Posting(r *lint.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		if err := g.write(&gitlabIssue{
			CheckName: f.Rule, Description: g.meta.message(f), Categories: []string{"Style"}, Severity: gitlabSeverities[level(f)],
			Content:     gitlabContent{spaced(sentence(f.Help), g.meta.page(f.Rule), "("+provenance(&g.meta)+")")},
			Location:    gitlabLocation{slashed(r.Path), gitlabLines{f.Start.Line, max(f.Start.Line, f.End.Line)}},
			Fingerprint: f.Fingerprint,
		}); err != nil {
			return err
		}
	}
	return nil
}

// spaced joins the parts that are not empty.
func spaced(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

func (g *gitlab) Error(e *lint.SourceError) error {
	line := max(e.Line, 1)
	return g.write(&gitlabIssue{
		CheckName: "unreadable", Description: g.meta.unreadable(e), Categories: []string{"Bug Risk"}, Severity: "critical",
		Content:     gitlabContent{provenance(&g.meta)},
		Location:    gitlabLocation{slashed(e.Path), gitlabLines{line, line}},
		Fingerprint: fingerprintOf("unreadable", slashed(e.Path), e.Message),
	})
}

func (g *gitlab) write(x *gitlabIssue) error {
	x.Type, x.Engine = "issue", "postlint"
	if n := g.seen.next(x.Fingerprint); n > 0 {
		x.Fingerprint += fmt.Sprintf("-%d", n+1)
	}
	g.n++
	return g.out.text(separator(g.n-1), x)
}

func (g *gitlab) End(*Summary) error { return g.out.text("\n]\n") }

// fingerprintOf identifies what has no fingerprint of its own.
func fingerprintOf(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
