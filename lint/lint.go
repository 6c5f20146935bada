// Package lint checks job postings.
//
// A Linter is made once by New and is safe for use by many goroutines. Check reads one source, which may hold many
// postings, and yields a Result for each in the order of the source:
//
//	linter, err := lint.New(lint.Options{AsOf: "2026-11-23"})
//	for result, err := range linter.Check(ctx, lint.Source{Path: "job.html"}) { … }
//
// The data flows one way: source, posting, facts, policy, triage, report. This package joins the rooms and holds no
// knowledge of its own.
package lint

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/postlint/postlint/lint/internal/catalog"
	"github.com/postlint/postlint/lint/internal/facts"
	"github.com/postlint/postlint/lint/internal/facts/term"
	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/lint/internal/policy"
	"github.com/postlint/postlint/lint/internal/posting"
	"github.com/postlint/postlint/lint/internal/source"
)

// The severities, certainties and verdicts.
const (
	Info          = finding.Info
	Warning       = finding.Warning
	Error         = finding.Error
	Certain       = finding.Certain
	Undecidable   = finding.Undecidable
	Pass          = finding.Pass
	Fail          = finding.Fail
	NotApplicable = finding.NotApplicable
	CannotTell    = finding.CannotTell
)

// Options say how to check. The zero value checks with all rules, today's law and as many workers as there are processors.
type Options struct {
	AsOf        string    // the day whose law is applied, YYYY-MM-DD; "" is today
	Rules       []string  // rule ids, categories ("pay") or "category/*" to run, or AllRules; empty is all that are on by default
	Skip        []string  // the same, not to run
	OptIn       []string  // ids of rules that are off by default, and that Settings put on for some paths
	MinSeverity Severity  // findings below are left out
	Jobs        int       // workers; 0 is one a processor
	MaxSize     int       // bytes of a file that is read whole, and of a record of a stream, decompressed; 0 is 64 and 16 MiB
	Caps        Caps      // on what is read beside MaxSize
	KeepFacts   bool      // set Result.Facts
	KeepText    bool      // let Result.Blocks tell the posting's text
	FactsOnly   bool      // recognise facts and run no rule: no Rego is compiled
	Book        *Rulebook // nil is the built-in rules
	Language    string    // of what is said, one of Languages(); "" is that of Book, English if nothing else was asked of it
	NoIgnores   bool      // let ignore comments and the ignores of Settings silence nothing

	// Settings says what holds for a path, nil for nothing; it is called by many goroutines. Rules are compiled once for all
	// paths: what is off everywhere belongs into Skip.
	Settings func(path string) *Settings
}

// Caps bound what one source may ask for beside its size. The zero value has the defaults. What is over one is an error of its own.
type Caps struct {
	Depth     int // objects, lists or elements inside one another; 0 is 1,000
	Entries   int // values of a record, and files in an archive; 0 is 1,048,576 values and 10,000 files
	Expansion int // times that a compressed source grows beyond 64 MiB; 0 is 250
}

// What MaxSize (in bytes) and the Caps can be raised to.
const (
	MostSize    = source.MostSize
	MostDepth   = source.MostDepth
	MostEntries = source.MostEntries
)

// Source is a file or stream. Reader is read to its end; where it is nil the file at Path is opened.
type Source struct {
	Path   string // as shown in results; its extension helps to tell the container
	Reader io.Reader
	// Before opens what the source was at an earlier time. Where it is set, postings that stood in it byte for byte are
	// passed over, so that only those are checked of which something changed: a word that was added, or a line that was
	// deleted.
	Before func() (io.ReadCloser, error)
	// Settings are what holds for this source; nil is what Options.Settings says of its path.
	Settings *Settings
	// Language is the language of what is said about this source, one of Languages(); "" is the linter's.
	Language string
}

// Result is what is said of one posting.
type Result struct {
	Path     string
	Index    int    // position among the source's postings, from 0
	ID       string // the record's own id, else empty
	Title    string
	Lang     string // of the text, ISO 639-1; "" where it cannot be told
	AsOf     string
	Findings []Finding // sorted by place
	Checks   []Check
	Ignores  []IgnoreUse // the ignores of Settings that are about this posting
	Facts    *Facts      // nil unless Options.KeepFacts or FactsOnly

	// Src is the part of the file that holds the posting; it starts at byte Base and line Line of the file.
	Src  []byte
	Base int
	Line int

	doc  *source.Document
	text *posting.Posting // nil unless Options.KeepText
}

// View is the text of the file around a span, decoded from the file's charset but otherwise as it stands there, and where
// in that text the span lies. The text is the whole posting's, or more.
func (r *Result) View(s Span) (text string, at Span) { return r.doc.View(s) }

// Positions are the lines and columns of byte offsets of the file, which must rise and lie in the posting.
func (r *Result) Positions(offsets []int) []Position { return r.doc.Positions(offsets) }

// ByteColumn is the 1-based column of a byte of the file, counted in bytes of its line in UTF-8, whatever the file's charset
// is. Position.Column counts code points.
func (r *Result) ByteColumn(offset int) int { return r.doc.ByteColumn(offset) }

// Recoded says whether the file is in another charset than UTF-8. The text of an Edit then is bytes of that charset.
func (r *Result) Recoded() bool { return r.doc.Recoded() }

// Packed says whether the file is compressed, or an archive as a Word document is. Spans and edits are those of what is in it, so that
// no edit can be made in the file.
func (r *Result) Packed() bool { return r.doc.Packed() }

// Supported says whether a path's extension is one of a container that can be read: what a walk through a directory takes.
func Supported(path string) bool { return source.Supported(path) }

// Extensions are those of the files that are Supported, such as ".html"; each may have .gz or .zst behind it.
func Extensions() []string { return source.Extensions() }

// NeedsSize says whether a verdict hangs on the number of the employer's employees, which neither the posting nor the options
// tell.
func (r *Result) NeedsSize() bool {
	return slices.ContainsFunc(r.Checks, func(c Check) bool { return c.NeedsSize })
}

// ErrNotPosting is wrapped by the error of a readable source in which no posting was recognised. Such a source is to be
// named and not counted.
var ErrNotPosting = source.ErrNotPosting

// Linter checks postings. It is safe for use by many goroutines.
type Linter struct {
	opts    Options
	asOf    string
	book    *Rulebook
	on      func(*Rule) bool // the rules that were asked for
	dormant map[string]bool  // of these, those that speak only where settings put them on
	engine  *policy.Engine   // nil where no rule is to run
	own     *policy.Engine   // the rules of one's own, nil where there are none
	terms   *term.Tables     // their words, nil where they have none

	defaults *RuleOptions // of the options of all rules; nil where only built-in rules have any
	compares bool         // a rule that compares postings is on
	optIn    bool         // facts are needed that only rules read which are off by default
}

// New makes a Linter. The error names an unknown rule with the nearest known one, or a malformed date.
func New(opts Options) (*Linter, error) {
	l := &Linter{opts: opts, asOf: opts.AsOf}
	if l.asOf == "" {
		l.asOf = time.Now().Format(time.DateOnly)
	}
	if _, err := parseDay(l.asOf); err != nil {
		return nil, err
	}
	if l.book = opts.Book; l.book == nil {
		l.book = &Rulebook{}
	}
	l.terms = l.book.terms
	l.optIn = opts.FactsOnly || len(l.book.modules) > 0
	var err error
	if opts.Language != "" {
		if l.book, err = l.book.In(opts.Language); err != nil {
			return nil, err
		}
	}
	if l.on, l.dormant, err = l.book.selection(&opts); err != nil || opts.FactsOnly {
		return l, err
	}
	if l.engine, err = policy.New(l.on); err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	l.optIn = l.optIn || facts.ReadsOptIn(l.engine.Reads)
	l.compares = slices.ContainsFunc(l.book.All(), func(r Rule) bool { return r.ComparesPostings() && l.on(&r) })
	if len(l.book.modules) > 0 {
		l.defaults = policy.NewOptions(l.book.own, nil)
		if l.own, err = policy.NewOwn(l.book.modules, l.book.own, l.on); err != nil {
			return nil, fmt.Errorf("rules of your own: %w", err)
		}
	}
	return l, nil
}

func parseDay(s string) (time.Time, error) {
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return day, fmt.Errorf("as-of date %q is no day written as YYYY-MM-DD", s)
	}
	return day, nil
}

// Book is the rules, in the linter's language.
func (l *Linter) Book() *Rulebook { return l.book }

// AsOf is the day whose law is applied, YYYY-MM-DD.
func (l *Linter) AsOf() string { return l.asOf }

// Check checks one source. It yields results in the order of the source; an error of type *SourceError stands for a
// broken record or an unreadable source, and does not end the sequence by itself.
func (l *Linter) Check(ctx context.Context, src Source) iter.Seq2[*Result, error] {
	return l.CheckAll(ctx, func(yield func(Source) bool) { yield(src) })
}

// IgnoreForm is the first word of a comment that silences rules, and what it does.
type IgnoreForm struct{ Name, Meaning string }

// IgnoreForms are the comments that silence rules, those that are written most first.
func IgnoreForms() []IgnoreForm {
	return []IgnoreForm{
		{"postlint-disable-next-line", "silences rules in the next line: RULE -- reason"},
		{"postlint-disable", "silences rules from here on: RULE -- reason"},
		{"postlint-enable", "ends what postlint-disable began"},
		{"postlint-disable-file", "silences rules in the whole posting: RULE -- reason"},
	}
}

// NewRule is what a rule of one's own begins with: the rule, its examples and its test, by their names from the folder of rules; where
// words are given it tells where they stand, and has a table of them. The error says what is wrong with the id or a word.
func NewRule(id string, words ...string) ([]RuleFile, error) { return catalog.Scaffold(id, words...) }

// Catalog lists all rules, ordered by id, without compiling any. The slice is shared: callers must not change it.
func Catalog() []Rule { return catalog.Rules() }

// RuleExamples are the bad and good examples of a rule; empty where the id is unknown.
func RuleExamples(id string) Examples { return catalog.AllExamples()[id] }

// StaleLaws lists the rows of law that were last compared with their sources more than a year before the day, which is
// written as YYYY-MM-DD.
func StaleLaws(asOf string) ([]Law, error) {
	day, err := parseDay(asOf)
	if err != nil {
		return nil, err
	}
	limit := day.AddDate(-1, 0, 0).Format(time.DateOnly)
	var stale []Law
	for _, l := range catalog.Laws() {
		if l.Checked < limit {
			stale = append(stale, l)
		}
	}
	return stale, nil
}

// Laws lists the rows of the law tables. The slice is shared: callers must not change it.
func Laws() []Law { return catalog.Laws() }
