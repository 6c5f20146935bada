package report

import (
	"io"

	"github.com/postlint/postlint/lint"
)

// FactsNDJSON writes the facts of each posting as one JSON line: the input that rules are written against. A source or
// record that could not be read is a line of its own kind, as in the ndjson format.
func FactsNDJSON(w io.Writer) Report { return &factsNDJSON{newLines(w)} }

type factsNDJSON struct{ out *lines }

func (f *factsNDJSON) Begin(*Meta) error               { return nil }
func (f *factsNDJSON) Posting(r *lint.Result) error    { return f.out.write(r.Facts.Normal()) }
func (f *factsNDJSON) Error(e *lint.SourceError) error { return f.out.write(failureOf(e)) }
func (f *factsNDJSON) End(*Summary) error              { return nil }
