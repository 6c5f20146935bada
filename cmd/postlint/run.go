package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// runFlags are the flags of the sub-commands that read postings.
type runFlags struct {
	stdinName  string
	color      string
	jobs       int
	maxSize    int // MiB
	caps       lint.Caps
	allowEmpty bool
}

func (f *runFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.stdinName, "stdin-filename", "", "the `NAME` of what comes by standard input, for messages and to tell its format")
	fl.StringVar(&f.color, "color", "auto", "`WHEN` to colour what people read: auto, always or never")
	fl.IntVar(&f.jobs, "jobs", 0, "work on `N` postings at a time; 0 is one a processor")
	fl.IntVar(&f.maxSize, "max-size", 0, "read files and records of up to `N` MiB, decompressed; 0 is 64 for a file, 16 for a record of a stream")
	fl.IntVar(&f.caps.Depth, "max-depth", 0, "read up to `N` objects, lists or elements inside one another; 0 is 1000")
	fl.IntVar(&f.caps.Entries, "max-entries", 0, "read up to `N` values in a record and files in an archive; 0 is 1048576 values, 10000 files")
	fl.IntVar(&f.caps.Expansion, "max-expansion", 0, "read compressed files beyond 64 MiB that expand up to `N` times; 0 is 250")
	fl.BoolVar(&f.allowEmpty, "allow-empty", false, "exit status 0 though nothing was there to check")
}

// fits says which cap cannot be what it is to be.
func fits(opts *lint.Options) error {
	if opts.MaxSize < 0 || opts.MaxSize > lint.MostSize {
		return &usageError{"--max-size is not between 0 and 1023", "larger inputs are read as streams: write the postings as NDJSON, one record a line"}
	}
	caps := &opts.Caps
	for _, f := range [...]struct {
		name     string
		is, most int
	}{
		{"max-depth", caps.Depth, lint.MostDepth},
		{"max-entries", caps.Entries, lint.MostEntries},
		{"max-expansion", caps.Expansion, math.MaxInt32},
	} {
		if f.is < 0 || f.is > f.most {
			return &usageError{fmt.Sprintf("--%s is not between 0 and %d", f.name, f.most), "0 is the cap that postlint has without the flag"}
		}
	}
	return nil
}

// linter makes a linter, whose words the command then speaks.
func (c *Command) linter(opts lint.Options) (*lint.Linter, error) {
	if opts.Jobs < 0 {
		return nil, &usageError{"--jobs must not be negative", "0 is one a processor"}
	}
	if err := fits(&opts); err != nil {
		return nil, err
	}
	linter, err := lint.New(opts)
	if err != nil {
		return nil, err
	}
	c.words = linter.Book()
	return linter, nil
}

// run checks all inputs, writes what is found, and sets the exit status.
func (c *Command) run(opts lint.Options, in *inputs, outs *outputs, limits *limits, allowEmpty bool) error {
	linter, err := c.linter(opts)
	if err != nil {
		return err
	}
	meta := &report.Meta{Version: version(), AsOf: linter.AsOf(), Book: c.words, Compares: linter.ComparesPostings(), Settings: in.settings()}
	if err := outs.begin(meta); err != nil {
		return err
	}
	sum := &report.Summary{}
	found := false
	sources := in.sources(outs)
	if in.mending != nil {
		sources = in.mending.each(linter, sources)
	}
	results := linter.CheckAll(c.context(), sources)
	if in.baseline != nil {
		results = in.baseline.Apply(results)
	}
	use := newIgnoreUse()
	c.progress = c.newProgress(in.quiet)
	defer c.progress.clear()
	for r, err := range results {
		c.progress.step()
		if r != nil {
			use.add(r)
			sum.Add(r)
			found = found || limits.exceeded(r)
			if err := outs.posting(r, c.progress); err != nil {
				return c.stopped(err, found)
			}
		}
		if err == nil {
			continue
		}
		if err := c.sourceError(err, in, outs, sum); err != nil {
			return c.stopped(err, found)
		}
	}
	c.progress.clear()
	for _, e := range in.failures {
		sum.Failures++
		c.tellSource("error", e)
		if err := outs.each(func(out report.Report) error { return out.Error(e) }); err != nil {
			return c.stopped(err, found)
		}
	}
	if err := outs.end(sum); err != nil {
		return c.stopped(err, found)
	}
	if !in.quiet {
		c.tellNotes(in, meta, sum, use)
	}
	if limits.maxWarnings >= 0 && sum.Warnings > limits.maxWarnings {
		found = true
		c.tell("error", c.say("{warnings}, and --max-warnings allows {n}", "warnings", c.count(sum.Warnings, "warning"), "n", strconv.Itoa(limits.maxWarnings)), "")
	}
	c.conclude(sum, found, allowEmpty || in.changes != nil)
	return nil
}

// tellNotes tells what there is to say of a run beside its findings.
func (c *Command) tellNotes(in *inputs, meta *report.Meta, sum *report.Summary, use *ignoreUse) {
	in.mending.tell()
	c.tellIgnores(in.conf, meta.AsOf, use)
	c.tellMended(in)
	if unread, read := meta.Unread(sum); unread != "" {
		c.tell("note", unread, read)
	}
	if sum.Postings > lint.Compared && meta.Compares {
		c.tell("note", c.say("each posting was compared with the {n} before it: copies that stand further apart may be missed", "n", strconv.Itoa(lint.Compared)), "")
	}
	if in.changes != nil && sum.Postings == 0 {
		c.tellUnchanged(in.changes)
	}
}

// tellMended tells how many findings of the baseline are no longer there, where all that was there would have been seen.
func (c *Command) tellMended(in *inputs) {
	if in.baseline == nil || in.partial || in.changes != nil {
		return
	}
	if n := len(in.baseline.Mended()); n > 0 {
		c.tell("note", c.say("findings of the baseline that are mended: {n}", "n", strconv.Itoa(n)),
			c.say("{command} takes them out", "command", "`postlint baseline --prune PATH…`"))
	}
}

// tellUnchanged tells that there was nothing to check, since what was asked for is a change.
func (c *Command) tellUnchanged(changes *changes) {
	if changes.staged {
		c.tell("note", c.say("no change of a posting is staged"), "")
		return
	}
	c.tell("note", c.say("no posting changed since {revision}", "revision", visible(changes.since)), "")
}

// stopped is the error that ended the run early; what was found until then still counts.
func (c *Command) stopped(err error, found bool) error {
	if found {
		c.status = StatusFound
	}
	return err
}

// conclude sets the exit status of a run that came to its end. found says that something counts.
func (c *Command) conclude(sum *report.Summary, found, allowEmpty bool) {
	switch {
	case sum.Failures > 0:
		c.status = StatusFailed
	case sum.Postings == 0 && !allowEmpty:
		c.tell("error", c.say("nothing was checked"), c.say("no posting was found in what was given; --allow-empty takes that as success"))
		c.status = StatusFailed
	case found:
		c.status = StatusFound
	}
}

// sourceError tells the error of one source or record. It returns errors that end the run.
func (c *Command) sourceError(err error, in *inputs, outs *outputs, sum *report.Summary) error {
	broken, ok := errors.AsType[*lint.SourceError](err)
	if !ok {
		return err
	}
	if errors.Is(err, lint.ErrNotPosting) {
		if !in.quiet {
			c.tellSource("note", broken)
		}
		return nil
	}
	sum.Failures++
	c.tellSource("error", broken)
	return outs.each(func(out report.Report) error { return out.Error(broken) })
}

// tellSource tells what is wrong with a file, at its place.
func (c *Command) tellSource(kind string, e *lint.SourceError) {
	place := e.Path
	if e.Line > 0 {
		place += fmt.Sprintf(":%d", e.Line)
	}
	if e.Column > 0 {
		place += fmt.Sprintf(":%d", e.Column)
	}
	c.tell(kind, visible(place)+": "+visible(c.told().Fact(e.Message)), visible(c.told().Fact(e.Hint)))
}
