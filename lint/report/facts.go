package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/postlint/postlint/lint"
)

// FactsFormats lists the formats of facts: the input that rules are written against. Its schema is facts.schema.json,
// which also types every rule. A source or record that could not be read is a line of its own kind in ndjson, as it is with
// findings; json has none.
func FactsFormats() []Format {
	return []Format{
		{"json", "a JSON list, indented", newFactsJSON},
		{"ndjson", "one JSON line a posting, as a stream", newFactsNDJSON},
	}
}

type factsNDJSON struct{ out *lines }

func newFactsNDJSON(w io.Writer, _ Options) Report { return &factsNDJSON{newLines(w)} }

func (f *factsNDJSON) Begin(*Meta) error               { return nil }
func (f *factsNDJSON) Posting(r *lint.Result) error    { return f.out.write(r.Facts.Normal()) }
func (f *factsNDJSON) Error(e *lint.SourceError) error { return f.out.write(failureOf(e)) }
func (f *factsNDJSON) End(*Summary) error              { return nil }

type factsJSON struct {
	printer
	n   int
	raw bytes.Buffer
}

func newFactsJSON(w io.Writer, _ Options) Report { return &factsJSON{printer: printer{w}} }

func (f *factsJSON) Begin(*Meta) error { return f.print("[") }

func (f *factsJSON) Posting(r *lint.Result) error {
	f.raw.Reset()
	enc := json.NewEncoder(&f.raw)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	if err := enc.Encode(r.Facts.Normal()); err != nil {
		return err
	}
	lead := separator(f.n) + "  "
	f.n++
	return f.print(lead + string(bytes.TrimSuffix(f.raw.Bytes(), []byte("\n"))))
}

func (f *factsJSON) Error(*lint.SourceError) error { return nil }

func (f *factsJSON) End(*Summary) error { return f.print("\n]\n") }
