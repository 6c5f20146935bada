package report

import (
	"io"

	"github.com/postlint/postlint/lint"
)

// The json format: one document with all postings, one a line, then the errors, what is found in several postings together, and
// the summary last. Postings stream; the others are held back. Its schema is json.schema.json.

const jsonSchemaID = schemaBase + "json.schema.json"

type jsonReport struct {
	out    *lines
	set    set
	errors series
}

func newJSON(w io.Writer, _ Options) Report { return &jsonReport{out: newLines(w)} }

func (j *jsonReport) Begin(m *Meta) error {
	return j.out.text(`{"schema":`, jsonSchemaID, `,"version":`, m.Version, `,"as_of":`, m.AsOf, `,"rules_digest":`, m.digest(), `,"settings":`, m.settings(), `,"postings":[`)
}

func (j *jsonReport) Posting(r *lint.Result) error {
	if err := j.set.add(r); err != nil {
		return err
	}
	return j.out.posting(separator(j.set.postings-1), recordOf(r), r.Checks, "")
}

func (j *jsonReport) Error(e *lint.SourceError) error {
	return j.errors.add(failureOf(e))
}

func (j *jsonReport) End(s *Summary) error {
	if err := j.errors.write(j.out, []any{"\n],\"errors\":["}, []any{"]"}); err != nil {
		return err
	}
	return j.set.findings.write(j.out,
		[]any{",\n\"set\":{\"postings\":", j.set.postings, `,"findings":[`},
		[]any{"]},\n\"summary\":", s, "}\n"})
}
