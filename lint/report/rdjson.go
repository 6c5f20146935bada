package report

import (
	"io"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/internal/finding"
)

// The rdjson format: reviewdog's DiagnosticResult. Its columns count bytes of UTF-8 from 1, and ends are exclusive
// (reviewdog.proto). A repair of one edit is a suggestion; those of several, and those of files in another charset, are left out, as
// reviewdog applies each suggestion by itself and to UTF-8.

type rdjson struct {
	out  *lines
	n    int
	meta Meta
}

func newRDJSON(w io.Writer, _ Options) Report { return &rdjson{out: newLines(w)} }

type (
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column,omitempty"`
	}
	rdRange struct {
		Start rdPosition  `json:"start"`
		End   *rdPosition `json:"end,omitempty"`
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	rdSuggestion struct {
		Range *rdRange `json:"range"`
		Text  string   `json:"text"`
	}
	rdRelated struct {
		Message  string     `json:"message"`
		Location rdLocation `json:"location"`
	}
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
		Related     []rdRelated    `json:"related_locations,omitempty"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
)

var rdSeverities = map[lint.Severity]string{lint.Error: "ERROR", lint.Warning: "WARNING", lint.Info: "INFO"}

func (d *rdjson) Begin(m *Meta) error {
	d.meta = *m
	return d.out.text(`{"source":`, rdSource{"postlint", homepage}, `,"postlint":`, stampOf(m), `,"diagnostics":[`)
}

func (d *rdjson) Posting(r *lint.Result) error {
	places := edits(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		x := &rdDiagnostic{
			Message: d.meta.advice(f), Severity: rdSeverities[level(f)], Code: rdCode{f.Rule, d.meta.page(f.Rule)},
			Location: rdLocation{slashed(r.Path), rdRangeOf(r, f.Start, f.End)},
		}
		if list := places[f]; len(list) == 1 && !r.Recoded() {
			x.Suggestions = []rdSuggestion{{rdRangeOf(r, list[0].from, list[0].to), list[0].Text}}
		}
		for k := range f.Related {
			rel := &f.Related[k]
			at := rdLocation{slashed(r.Path), nil}
			if rel.Path != "" { // whose columns nobody counted in bytes
				at = rdLocation{slashed(rel.Path), &rdRange{Start: rdPosition{Line: rel.Start.Line}}}
			} else {
				at.Range = rdRangeOf(r, rel.Start, rel.End)
			}
			x.Related = append(x.Related, rdRelated{finding.Folded(rel.Message), at})
		}
		if err := d.write(x); err != nil {
			return err
		}
	}
	return nil
}

func rdRangeOf(r *lint.Result, from, to lint.Position) *rdRange {
	return &rdRange{rdPosition{from.Line, r.ByteColumn(from.Offset)}, &rdPosition{to.Line, r.ByteColumn(to.Offset)}}
}

func (d *rdjson) Error(e *lint.SourceError) error {
	x := &rdDiagnostic{
		Message: d.meta.unreadable(e), Severity: "ERROR", Code: rdCode{Value: "unreadable"},
		Location: rdLocation{Path: slashed(e.Path)},
	}
	if e.Line > 0 {
		x.Location.Range = &rdRange{Start: rdPosition{Line: e.Line}}
	}
	return d.write(x)
}

func (d *rdjson) write(x *rdDiagnostic) error {
	d.n++
	return d.out.text(separator(d.n-1), x)
}

func (d *rdjson) End(*Summary) error { return d.out.text("\n]}\n") }
