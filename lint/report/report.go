// Package report writes what was found: one file a format, with its JSON Schema beside it where it has one.
//
// Results enter in the order of the input, as the linter yields them, and leave as bytes through one writer. Every format
// streams: it writes a posting when it gets it and keeps nothing of it but counts, so that memory does not grow with the
// input. This package knows no flags and no exit status, and decides nothing: what counts and what is folded is already
// said in the results.
//
// A new format is one file with a function of type New and its line in Formats.
package report

import (
	"io"

	"github.com/postlint/postlint/lint"
)

// Report is one output on its way. Begin comes once and first, then Posting and Error in the order of the input, then End
// once. Each returns the error of the writer, upon which the caller stops.
type Report interface {
	Begin(m *Meta) error
	// Posting reports one posting, with or without findings. The result may not be changed or kept.
	Posting(r *lint.Result) error
	// Error reports a source or record that could not be read. Files that hold no posting are not reported.
	Error(e *lint.SourceError) error
	End(s *Summary) error
}

// Meta is what is known before the first posting.
type Meta struct {
	Version     string // of postlint
	AsOf        string // the day whose law is applied, YYYY-MM-DD
	RulesDigest string // identifies rules and tables
}

// Options are wishes about how to write. The zero value writes plain text, all of it.
type Options struct {
	Color bool // with ANSI colours, where the format has any
}

// New makes a report that writes to w.
type New func(w io.Writer, opts Options) Report

// Format is one output format.
type Format struct {
	Name    string
	Summary string // what it is for, in a few words
	New     New
}

// Formats lists the output formats, in the order in which help shows them.
func Formats() []Format {
	return []Format{
		{"ndjson", "one JSON line a posting, as a stream", newNDJSON},
	}
}

// Find is the format of that name, nil if there is none.
func Find(name string) *Format {
	for _, f := range Formats() {
		if f.Name == name {
			return &f
		}
	}
	return nil
}
