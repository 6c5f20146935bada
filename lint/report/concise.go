package report

import (
	"fmt"
	"io"

	"github.com/postlint/postlint/lint"
)

// The concise format: one line a finding, `path:line:column: severity: message [rule]`, as compilers write them and
// editors and log scanners read them. Columns count code points. The last line counts.

type concise struct {
	printer
	opts Options
	meta Meta
}

func newConcise(w io.Writer, opts Options) Report { return &concise{printer: printer{w}, opts: opts} }

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
		if err := c.line(fmt.Sprintf("%s:%d:%d: %s: %s %s", Escape(r.Path), f.Start.Line, f.Start.Column,
			paint.of(f)(standing(f)), Escape(c.meta.found(f)), paint.dim("["+f.Rule+"]"))); err != nil {
			return err
		}
	}
	return nil
}

func (c *concise) Error(e *lint.SourceError) error { return c.line(c.meta.failureLine(e)) }

func (c *concise) End(s *Summary) error {
	if c.opts.Quiet {
		return nil
	}
	return c.line(closing(s, &c.meta))
}
