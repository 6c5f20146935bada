package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/postlint/postlint/lint"
)

// The checkstyle format: the XML of Checkstyle, which many tools read. Its severities are error, warning and info; it has
// no place for ends. Columns count code points.

type checkstyle struct {
	printer
	meta Meta
	file string // the one that is open
	open bool
}

func newCheckstyle(w io.Writer, _ Options) Report { return &checkstyle{printer: printer{w}} }

func (c *checkstyle) Begin(m *Meta) error {
	c.meta = *m
	return c.print(xml.Header + "<!-- " + strings.ReplaceAll(attr(provenance(m)), "--", "- -") + " -->\n<checkstyle version=\"8.0\">\n")
}

func (c *checkstyle) Posting(r *lint.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		if err := c.error(r.Path, f.Start.Line, f.Start.Column, level(f).String(), c.meta.label(r)+": "+c.meta.advice(f), "postlint."+f.Rule); err != nil {
			return err
		}
	}
	return nil
}

func (c *checkstyle) Error(e *lint.SourceError) error {
	return c.error(e.Path, max(e.Line, 1), e.Column, "error", c.meta.unreadable(e), "postlint.unreadable")
}

// error writes one error, into the file that is open if it is of that file.
func (c *checkstyle) error(path string, line, column int, severity, message, source string) error {
	var b strings.Builder
	if path = slashed(path); !c.open || c.file != path {
		b.WriteString(c.close())
		fmt.Fprintf(&b, "  <file name=\"%s\">\n", attr(path))
		c.file, c.open = path, true
	}
	fmt.Fprintf(&b, "    <error line=\"%d\"", line)
	if column > 0 {
		fmt.Fprintf(&b, " column=\"%d\"", column)
	}
	fmt.Fprintf(&b, " severity=\"%s\" message=\"%s\" source=\"%s\"/>\n", severity, attr(message), attr(source))
	return c.print(b.String())
}

// close is what ends the open file.
func (c *checkstyle) close() string {
	if !c.open {
		return ""
	}
	c.open = false
	return "  </file>\n"
}

func (c *checkstyle) End(*Summary) error { return c.print(c.close() + "</checkstyle>\n") }
