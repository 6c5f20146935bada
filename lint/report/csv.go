package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The csv format: a row a finding, one for each source that could not be read, and a last one that counts (RFC 4180, UTF-8
// with the mark that spreadsheets need to see it). Each row holds one line in each field. Suppressed findings have their reason in a column.
//
// A posting is a stranger's text, and a spreadsheet runs a cell that begins like a formula: such a cell gets an apostrophe
// in front (OWASP, "CSV injection").

type csvReport struct {
	w    io.Writer
	out  *csv.Writer
	meta Meta
}

func newCSV(w io.Writer, _ Options) Report {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &csvReport{w: w, out: c}
}

var csvColumns = []string{
	"kind", "path", "posting", "id", "title", "severity", "certainty", "rule", "message", "help", "excerpt", "section", "line", "column", "end_line", "end_column",
	"offset", "end_offset", "blame", "jurisdictions", "condition", "references", "suppressed", "fingerprint", "as_of", "version", "rules_digest",
}

func (c *csvReport) Begin(m *Meta) error {
	c.meta = *m
	if _, err := io.WriteString(c.w, "\uFEFF"); err != nil {
		return err
	}
	return c.write(csvColumns)
}

func (c *csvReport) Posting(r *lint.Result) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.FoldedInto != nil {
			continue
		}
		row := map[string]string{
			"kind": "finding", "path": r.Path, "posting": strconv.Itoa(r.Index), "id": r.ID, "title": r.Title, "severity": f.Severity.String(),
			"certainty": f.Certainty.String(), "rule": f.Rule, "message": f.Message, "help": f.Help, "excerpt": f.Excerpt, "section": f.Section,
			"line": strconv.Itoa(f.Start.Line), "column": strconv.Itoa(f.Start.Column), "end_line": strconv.Itoa(f.End.Line), "end_column": strconv.Itoa(f.End.Column),
			"offset": strconv.Itoa(f.Start.Offset), "end_offset": strconv.Itoa(f.End.Offset), "blame": string(f.Blame),
			"references": strings.Join(f.References, " "), "fingerprint": f.Fingerprint,
		}
		if f.Data != nil {
			var places []string
			for _, j := range f.Data.Jurisdictions {
				places = append(places, j.Code+": "+j.Law)
			}
			row["jurisdictions"], row["condition"] = strings.Join(places, "; "), f.Data.Condition
		}
		if f.Suppressed != nil {
			row["suppressed"] = *f.Suppressed
		}
		if err := c.row(row); err != nil {
			return err
		}
	}
	return nil
}

func (c *csvReport) Error(e *lint.SourceError) error {
	row := map[string]string{"kind": "unreadable", "path": e.Path, "severity": "error", "message": e.Message, "help": e.Hint}
	if e.Line > 0 {
		row["line"], row["column"] = strconv.Itoa(e.Line), strconv.Itoa(max(e.Column, 1))
	}
	return c.row(row)
}

func (c *csvReport) End(s *Summary) error {
	return c.row(map[string]string{"kind": "summary", "message": c.meta.tally(s)})
}

// row writes the fields by their columns.
func (c *csvReport) row(fields map[string]string) error {
	fields["as_of"], fields["version"], fields["rules_digest"] = c.meta.AsOf, c.meta.Version, c.meta.digest()
	list := make([]string, len(csvColumns))
	for i, name := range csvColumns {
		list[i] = inert(finding.Folded(fields[name]))
	}
	return c.write(list)
}

func (c *csvReport) write(list []string) error {
	if err := c.out.Write(list); err != nil {
		return err
	}
	c.out.Flush() // the writer behind it is buffered: errors come at once
	return c.out.Error()
}

// inert is a cell that no spreadsheet takes for a formula; the wide forms count too, as some programs narrow them.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@|%＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
