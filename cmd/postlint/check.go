package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// checkFlags are the flags of check as they were given.
type checkFlags struct {
	formats          []string
	asOf, language   string
	rules, skip      []string
	minSeverity      string
	failOn           string
	failUndecidable  bool
	maxWarnings      int
	checklist, quiet bool
	statistics       bool
	baseline         string
	changedSince     string
	staged           bool
	fix              fixFlags
	conf             configFlags
	run              runFlags
}

func (c *Command) check() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [flags] PATH… | -",
		Short: "check postings",
		Long: `Checks postings: files, all postings in directories, or "-" for standard input.

HTML pages and fragments, text that was copied from a page, plain text, Markdown, Word documents, JSON or NDJSON records, XML
feeds and CSV tables are read, compressed by gzip or Zstandard or not. In directories, files are taken by their extension
(` + strings.Join(lint.Extensions(), " ") + `,
each also with .gz or .zst); names that begin with a dot, node_modules, and symbolic links are left out. YAML and TOML entries are
read where they are named. Files are read in the order of their names.

With --fix, what can be mended safely is mended in the files first, and what is left is told; a posting from standard input
is written to standard output then, and the report to standard error. Compressed files and Word documents are left alone.

Exit status: 0 if nothing counts; 1 if a finding counts; 2 on wrong usage, if something could not be read, or if nothing
was checked.`,
		RunE: func(cmd *cobra.Command, args []string) error { return c.runCheck(f, cmd, args) },
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringArrayVar(&f.formats, "format", []string{"text"}, "how to write, `NAME[=FILE]`: "+strings.Join(names(report.Formats()), ", ")+"; may be repeated; in GitHub Actions github is the default")
	fl.StringVar(&f.failOn, "fail-on", "error", "the least `SEVERITY` of a finding that makes the exit status 1: error, warning, info or never")
	fl.BoolVar(&f.failUndecidable, "fail-on-undecidable", false, "let findings that cannot be decided count too")
	fl.IntVar(&f.maxWarnings, "max-warnings", -1, "exit status 1 if there are more than `N` warnings; -1 is no limit")
	fl.StringVar(&f.minSeverity, "min-severity", "info", "leave findings below this `SEVERITY` out: info, warning or error")
	asOfFlag(cmd, &f.asOf)
	languageFlag(cmd, &f.language)
	fl.StringSliceVar(&f.rules, "rules", nil, "run only these `RULES`: ids or categories, separated by commas; all runs those too that are off by default")
	fl.StringSliceVar(&f.skip, "skip", nil, "do not run these `RULES`")
	fl.BoolVar(&f.checklist, "checklist", false, "add a table of the duties of law and whether they are met")
	fl.BoolVar(&f.statistics, "statistics", false, "add a table of what each rule found, what to mend first at the top")
	fl.BoolVar(&f.quiet, "quiet", false, "print findings and errors only: no summary, no notes")
	fl.StringVar(&f.baseline, "baseline", "", "the `FILE` of findings that do not count; see postlint baseline")
	fl.StringVar(&f.changedSince, "changed-since", "", "check only postings that changed since the branch left `REF`, as Git has it")
	fl.BoolVar(&f.staged, "staged", false, "check only postings of which a change is staged in Git, as they are staged")
	f.fix.add(cmd)
	f.conf.add(cmd)
	f.run.add(cmd)
	complete(cmd, report.Formats())
	return cmd
}

func (c *Command) runCheck(f *checkFlags, cmd *cobra.Command, args []string) error {
	opts := lint.Options{AsOf: f.asOf, Language: f.language, Rules: f.rules, Skip: f.skip, Jobs: f.run.jobs, MaxSize: f.run.maxSize << 20, Caps: f.run.caps}
	var err error
	if opts.MinSeverity, err = severity("--min-severity", f.minSeverity); err != nil {
		return err
	}
	limits := limits{undecidable: f.failUndecidable, maxWarnings: f.maxWarnings, never: f.failOn == "never"}
	if !limits.never {
		if limits.failOn, err = severity("--fail-on", f.failOn, "never"); err != nil {
			return err
		}
	}
	in, err := c.checkInputs(f, cmd, args)
	if err != nil {
		return err
	}
	if in.baseline, err = c.baselineRun(f.baseline, in.conf); err != nil {
		return err
	}
	if in.mending, err = f.fix.mending(c, in); err != nil {
		return err
	}
	if f.fix.fix {
		defer c.interruptible()()
	}
	in.partial = len(f.rules) > 0 || len(f.skip) > 0 || opts.MinSeverity > lint.Info
	if c.env("GITHUB_ACTIONS") == "true" && !cmd.Flags().Changed("format") && !f.checklist && !f.statistics {
		f.formats = []string{"github"}
	}
	if f.fix.diff {
		return c.diff(in.conf.Options(opts), in, f.run.allowEmpty)
	}
	if in.mending != nil && slices.Contains(in.args, "-") { // standard output is for what is mended
		c.Stdout = c.Stderr
	}
	outs, err := c.outputs(f.formats, report.Formats(), f.run.color, report.Options{Quiet: f.quiet, Checklist: f.checklist, Statistics: f.statistics}, f.needs)
	if err != nil {
		return err
	}
	return c.run(in.conf.Options(opts), in, outs, &limits, f.run.allowEmpty)
}

// checkInputs are the inputs with their configuration, and with what changed where only that is wanted.
func (c *Command) checkInputs(f *checkFlags, cmd *cobra.Command, args []string) (in *inputs, err error) {
	var changed *changes
	switch {
	case f.staged && f.changedSince != "":
		return nil, &usageError{"--staged and --changed-since exclude each other", "give one of them"}
	case f.staged && f.fix.fix:
		return nil, &usageError{"--fix changes files, and --staged checks what Git has of them", "check the files themselves, and stage them again"}
	case f.staged:
		changed, err = stagedChanges()
	case f.changedSince != "":
		changed, err = changedSince(f.changedSince)
	}
	if err != nil {
		return nil, err
	}
	if changed != nil && len(args) == 0 { // all of the repository
		args = []string{short(changed.root)}
	}
	if in, err = c.inputs(cmd, args, &f.run, f.quiet); err != nil {
		return nil, err
	}
	in.changes, in.noConf = changed, f.conf.none
	in.conf, err = c.configured(&f.conf, in.args, f.run.stdinName)
	return in, err
}

// severity reads a severity; other names may stand in its place.
func severity(flag, name string, others ...string) (lint.Severity, error) {
	for _, s := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		if s.String() == name {
			return s, nil
		}
	}
	return lint.Info, unknownName("severity in "+flag, name, append([]string{"error", "warning", "info"}, others...))
}

// limits say which findings make the exit status 1.
type limits struct {
	never       bool          // none
	failOn      lint.Severity // those at or above
	undecidable bool          // those too that cannot be decided
	maxWarnings int           // more certain warnings than that; negative is no limit
}

// exceeded says whether one of the postings' findings counts.
func (l *limits) exceeded(r *lint.Result) bool {
	if l.never {
		return false
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Counts() && f.Severity >= l.failOn && (f.Certainty == lint.Certain || l.undecidable) {
			return true
		}
	}
	return false
}

func asOfFlag(cmd *cobra.Command, v *string) {
	cmd.Flags().Var((*day)(v), "as-of", "the `DAY` whose law is applied, YYYY-MM-DD; today if not given")
}

func languageFlag(cmd *cobra.Command, v *string) {
	cmd.Flags().Var((*language)(v), "language", "the `LANGUAGE` to tell findings in: "+strings.Join(lint.Languages(), " or ")+"; if not given, what the configuration says, else en")
}

// language is a flag's value that must be a language in which findings can be told.
type language string

func (l *language) String() string { return string(*l) }
func (l *language) Type() string   { return "language" }

func (l *language) Set(s string) error {
	if !slices.Contains(lint.Languages(), s) {
		return errors.New("the languages are " + strings.Join(lint.Languages(), ", "))
	}
	*l = language(s)
	return nil
}

// day is a flag's value that must be a day.
type day string

func (d *day) String() string { return string(*d) }
func (d *day) Type() string   { return "day" }

func (d *day) Set(s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return errors.New("a day is written as 2027-01-31")
	}
	*d = day(s)
	return nil
}

func names(formats []report.Format) []string {
	var list []string
	for _, f := range formats {
		list = append(list, f.Name)
	}
	return list
}

// complete offers names for the flags and arguments that want some.
func complete(cmd *cobra.Command, formats []report.Format) {
	offer := func(flag string, list func() []string) {
		if cmd.Flags().Lookup(flag) == nil {
			return
		}
		err := cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return list(), cobra.ShellCompDirectiveNoFileComp
		})
		if err != nil {
			panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // registered twice: a bug that every test would meet
		}
	}
	offer("format", func() []string { return names(formats) })
	offer("fail-on", func() []string { return []string{"error", "warning", "info", "never"} })
	offer("min-severity", func() []string { return []string{"error", "warning", "info"} })
	offer("language", lint.Languages)
	offer("color", func() []string { return colorModes })
	offer("rules", ruleNames)
	offer("skip", ruleNames)
}

// ruleNames are the ids of all rules.
func ruleNames() []string {
	var ids []string
	for i := range lint.Catalog() {
		ids = append(ids, lint.Catalog()[i].ID)
	}
	return ids
}

// needs says what is wrong with the formats that were asked for beside the other flags.
func (f *checkFlags) needs(outs *outputs) error {
	if f.checklist && !outs.has("text") {
		return &usageError{"--checklist is a part of the text format", "the formats json and ndjson always hold the checks"}
	}
	if f.statistics && !outs.has("text") {
		return &usageError{"--statistics is a part of the text format", "the formats json and sarif always hold what each rule found, in their summary"}
	}
	return nil
}
