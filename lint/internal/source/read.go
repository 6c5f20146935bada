package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"strings"
)

// Read yields the documents of a container in the order of the file; a record that is broken yields an *Error and the rest
// goes on.
//
// NOTE: a first version that other rooms can build on: no positions inside JSON yet.
func Read(path string, r io.Reader) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		if !strings.HasSuffix(path, ".ndjson") {
			b, err := io.ReadAll(r)
			if err != nil {
				yield(nil, err)
				return
			}
			f := Plain
			if bytes.Contains(b, []byte("</")) {
				f = HTML
				if b[0] != '<' {
					f = Scraped
				}
			}
			yield(&Document{Path: path, Format: f, Chunk: Chunk{b, 0, 1}, Body: Text{string(b), Offset(0)}}, nil)
			return
		}
		br := bufio.NewReaderSize(r, 1<<20)
		base, n := 0, 0
		for {
			line, err := br.ReadBytes('\n')
			n++
			if len(bytes.TrimSpace(line)) > 0 {
				var rec struct {
					ID, Title, Description, Format string
				}
				if e := json.Unmarshal(line, &rec); e != nil {
					if !yield(nil, &Error{Path: path, Line: n, Message: e.Error()}) {
						return
					}
				} else {
					d := &Document{Path: path, Index: n - 1, ID: rec.ID, Format: Format(rec.Format), Record: true, Chunk: Chunk{line, base, n}}
					d.Title = Text{rec.Title, Offset(base)}
					d.Body = Text{rec.Description, Offset(base)}
					if !yield(d, nil) {
						return
					}
				}
			}
			base += len(line)
			if err != nil {
				return
			}
		}
	}
}
