// Package report writes what was found: one file a format, with its JSON Schema beside it where it has one.
//
// Results enter in the order of the input, as the linter yields them, and leave as bytes through one writer. Every format
// streams: it writes a posting when it gets it and keeps nothing of it but counts, so that memory does not grow with the
// input. This package knows no flags and no exit status, and decides nothing: what counts and what is folded is already
// said in the results.
//
// # Formats
//
//	text        for people: the source with what is wrong underlined
//	concise     one line a finding, `path:line:column: severity: message [rule]`
//	json        one JSON document, the summary last            json.schema.json
//	ndjson      one JSON line a posting, as a stream           ndjson.schema.json
//	sarif       SARIF 2.1.0 with fixes, for code scanning      validated by OASIS' schema
//	junit       a suite a file, a case a posting and rule      held back: one file
//	github      annotations, and Options.JobSummary            held back: 30 annotations; in the summary its whole text
//	gitlab      Code Quality, unique and stable fingerprints
//	azure       logging commands of Azure Pipelines
//	checkstyle  XML, grouped by file
//	tap         TAP 14, a test a posting, the plan last
//	rdjson      for reviewdog, with suggestions                validated by reviewdog's schema
//	markdown    the verdict first, then by posting             held back: the whole text
//	html        one page for those who write postings          held back: the whole text
//	csv         a row a finding, for spreadsheets
//
// What is found in a posting beside earlier ones of the run (Finding.OfSet) stands in json and ndjson apart from the postings, at
// the end, and is held back until then; in all other formats it stands with the rest of its posting.
//
// What is held back, as it may be written only after a count, is compressed, and beyond a megabyte it is in a temporary file that
// nobody else can find or read. gitlab and sarif also remember the latest fingerprints, as their readers drop repeated ones; json and
// sarif hold back the sources that could not be read.
//
// Columns count code points from 1, in rdjson bytes of UTF-8; ends are exclusive. Folded findings stand in json and ndjson
// only. Suppressed ones stand there, in sarif (suppressions), junit (skipped), tap, csv and html, and are counted in
// the closing lines of the others. What cannot be decided is never more than an info to formats that have no word for it.
// Version, as-of date and digest of the rules stand in every report, in ndjson on every line; Meta.Settings in those that say so there.
//
// A new format is one file with a function of type New and its line in Formats.
package report

import (
	"embed"
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
	Version string         // of postlint
	AsOf    string         // the day whose law is applied, YYYY-MM-DD
	Book    *lint.Rulebook // the rules, in the language in which all is told; nil for the built-in ones in English
	// Compares says that the postings of the run are compared with each other.
	Compares bool
	// Settings are what was in force beside the defaults. They stand in json, ndjson (in its last line), sarif, html and markdown.
	Settings []Setting
}

// Setting is something that holds for a run, by the key of the configuration or the name of the flag that says it.
type Setting struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Options are wishes about how to write; formats for programs heed none of them. The zero value writes plain text.
type Options struct {
	Color      bool // with ANSI colours
	Quiet      bool // findings only, no summary
	Checklist  bool // with a table of the duties of law and their verdicts
	Statistics bool // with a table of what each rule found
	Width      int  // cells of a line; 0 is 100
	NoLines    bool // html tells places by section alone: of a text that was pasted, nobody sees lines

	JobSummary io.Writer // where the github format writes the whole report as Markdown; nil is nowhere
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
		{"text", "for people: the source with what is wrong underlined", newText},
		{"concise", "one line a finding", newConcise},
		{"json", "one JSON document, the summary last", newJSON},
		{"ndjson", "one JSON line a posting, as a stream", newNDJSON},
		{"sarif", "SARIF 2.1.0, for code scanning", newSARIF},
		{"junit", "JUnit XML, for test reports", newJUnit},
		{"github", "annotations and job summary of GitHub Actions", newGitHub},
		{"gitlab", "Code Quality report of GitLab", newGitLab},
		{"azure", "issues of Azure Pipelines", newAzure},
		{"checkstyle", "Checkstyle XML", newCheckstyle},
		{"tap", "TAP 14, for test harnesses", newTAP},
		{"rdjson", "for reviewdog, with suggestions", newRDJSON},
		{"markdown", "for comments and mails: the verdict, then by posting", newMarkdown},
		{"html", "one page to send to those who write postings", newHTML},
		{"csv", "a table of findings, for spreadsheets", newCSV},
	}
}

// schemaBase leads from the name of a schema to its identity.
const schemaBase = "https://raw.githubusercontent.com/postlint/postlint/main/lint/report/"

//go:embed *.schema.json
var schemas embed.FS

// Schema is the JSON Schema of what is written: of the formats json and ndjson, of "facts" and of "rules"; nil where there
// is none of that name.
func Schema(name string) []byte {
	b, err := schemas.ReadFile(name + ".schema.json")
	if err != nil {
		return nil
	}
	return b
}
