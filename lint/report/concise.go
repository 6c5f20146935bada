package report

import (
	"fmt"
	"io"
	"strconv"

	"github.com/postlint/postlint/lint"
)

// The concise format: one line a finding, `path:line:column: severity: message [rule]`, as compilers write them and
// editors and log scanners read them. Columns count code points. The last line counts.

type concise struct {
	w    io.Writer
	opts Options
	meta Meta
}

func newConcise(w io.Writer, opts Options) Report { return &concise{w: w, opts: opts} }

func (c *concise) Begin(m *Meta) error {
	c.meta = *m
	return nil
}

func (c *concise) Posting(r *lint.Result) error {
	paint := paletteOf(c.opts.Color)
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		if err := c.print(fmt.Sprintf("%s:%d:%d: %s: %s %s", Escape(r.Path), f.Start.Line, f.Start.Column,
			paint.of(f)(standing(f)), Escape(c.meta.found(f)), paint.dim("["+f.Rule+"]"))); err != nil {
			return err
		}
	}
	return nil
}

// standing is the severity, "undecidable" before it where it cannot be decided.
func standing(f *lint.Finding) string {
	if f.Certainty == lint.Undecidable {
		return "undecidable " + f.Severity.String()
	}
	return f.Severity.String()
}

func (c *concise) Error(e *lint.SourceError) error { return c.print(c.meta.failureLine(e)) }

// failureLine is a source that could not be read as one line of a log.
func (m *Meta) failureLine(e *lint.SourceError) string {
	return fmt.Sprintf("%s:%d:%d: cannot be read: %s", Escape(e.Path), max(e.Line, 1), max(e.Column, 1), Escape(m.failureMessage(e)))
}

func (c *concise) End(s *Summary) error {
	if c.opts.Quiet {
		return nil
	}
	return c.print(closing(s, &c.meta))
}

// closing is the line that ends a log: the counts, and with what they were made.
func closing(s *Summary, m *Meta) string { return m.tally(s) + " (" + provenance(m) + ")" }

// tally counts, in one line.
func (m *Meta) tally(s *Summary) string {
	line := m.findings(s)
	if s.Failures > 0 {
		line += "; " + m.say("{sources} could not be read", "sources", m.count(s.Failures, "source"))
	}
	return line
}

// findings counts what was found, and what an ignore or a baseline silences: without that, "nothing found" would be no whole truth.
func (m *Meta) findings(s *Summary) string {
	if s.Suppressed == 0 {
		return m.outcome(s)
	}
	return m.outcome(s) + ", " + m.say("{n} suppressed", "n", strconv.Itoa(s.Suppressed))
}

func (c *concise) print(line string) error {
	_, err := io.WriteString(c.w, line+"\n")
	return err
}
