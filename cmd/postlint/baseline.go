package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
	"github.com/postlint/postlint/lint/report"
)

// baselineName is what a baseline is called where nothing says otherwise.
const baselineName = ".postlint-baseline.json"

// baselineFlags are the flags of baseline as they were given.
type baselineFlags struct {
	path  string
	asOf  string
	prune bool
	conf  configFlags
	run   runFlags
}

func (c *Command) baseline() *cobra.Command {
	f := &baselineFlags{}
	cmd := &cobra.Command{
		Use:   "baseline [flags] PATH… | -",
		Short: "write down the findings of today, so that only new ones count",
		Long: `Checks postings and writes what is found into a file: the findings that a team lives with for now. "postlint check
--baseline FILE" leaves them out; only new ones count. They are known again by their words, not by their lines.

Where the file is there it is brought up to date: findings that are mended go, new ones come, and those of files that are
not checked this time stay.`,
		RunE: func(cmd *cobra.Command, args []string) error { return c.runBaseline(f, cmd, args) },
	}
	fl := cmd.Flags()
	fl.SortFlags = false
	fl.StringVar(&f.path, "baseline", "", "the `FILE` to write; if not given, the configuration's, else "+baselineName)
	fl.BoolVar(&f.prune, "prune", false, "take out what is mended, and add nothing")
	asOfFlag(cmd, &f.asOf)
	f.conf.add(cmd)
	f.run.add(cmd)
	complete(cmd, nil)
	return cmd
}

func (c *Command) runBaseline(f *baselineFlags, cmd *cobra.Command, args []string) error {
	in, err := c.inputs(cmd, args, &f.run, false)
	if err != nil {
		return err
	}
	if in.conf, err = c.configured(&f.conf, in.args, f.run.stdinName); err != nil {
		return err
	}
	path := cmp.Or(f.path, in.conf.Baseline, defaultBaseline(in.conf))
	old, err := f.known(path)
	if err != nil {
		return err
	}
	linter, err := c.linter(in.conf.Options(lint.Options{AsOf: f.asOf, Jobs: f.run.jobs, MaxSize: f.run.maxSize << 20, Caps: f.run.caps}))
	if err != nil {
		return err
	}
	now, err := lint.NewBaseline(path)
	if err != nil {
		return err
	}
	run := old.Run()
	before, added, postings := len(old.Entries), 0, 0
	sum := &report.Summary{}
	for r, err := range run.Apply(linter.CheckAll(c.context(), in.sources(&outputs{}))) {
		if err != nil {
			if err := c.sourceError(err, in, &outputs{}, sum); err != nil {
				return err
			}
		}
		if r == nil {
			continue
		}
		postings++
		if !f.prune {
			added += now.Add(r)
		}
	}
	for _, e := range in.failures {
		sum.Failures++
		c.tellSource("error", e)
	}
	switch {
	case sum.Failures > 0:
		return &usageError{path + " was not written", "a baseline of what could not be read would be wrong; mend that first"}
	case postings == 0 && !f.run.allowEmpty:
		return &usageError{path + " was not written: nothing was checked", "no posting was found in what was given"}
	}
	mended := len(run.Mended())
	now.Entries = append(now.Entries, run.Kept()...)
	out, err := now.Bytes()
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, out, 0o644); err != nil {
		return fmt.Errorf("cannot write %s: %s", path, plain(err))
	}
	if err := c.print(fmt.Sprintf("wrote %s: %d findings, %d before; %d new, %d mended\n", visible(path), len(now.Entries), before, added, mended)); err != nil {
		return err
	}
	if in.conf.Baseline == "" {
		hint := "`postlint check --baseline " + visible(path) + " PATH…` does"
		if f.path == "" {
			hint += "; so does each check, where `baseline: " + baselineName + "` stands in " + config.FileName
		}
		c.tell("note", "checks do not read it by themselves", hint)
	}
	return nil
}

// known is the baseline that there is, an empty one where a new one may be written.
func (f *baselineFlags) known(path string) (*lint.Baseline, error) {
	b, err := lint.ReadBaseline(path)
	switch {
	case !errors.Is(err, fs.ErrNotExist):
		return b, err
	case f.prune:
		return nil, &usageError{err.Error(), "without --prune it is written"}
	}
	return lint.NewBaseline(path)
}

// defaultBaseline stands beside the configuration, else in the working directory.
func defaultBaseline(conf *config.Config) string {
	return filepath.Join(filepath.Dir(conf.Path), baselineName)
}

// baselineRun is what a run is held against, nil for nothing.
func (c *Command) baselineRun(flag string, conf *config.Config) (*lint.BaselineRun, error) {
	path := cmp.Or(flag, conf.Baseline)
	if path == "" {
		return nil, nil
	}
	b, err := lint.ReadBaseline(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &usageError{err.Error(), "`postlint baseline --baseline " + path + " PATH…` writes one"}
	}
	if err != nil {
		return nil, err
	}
	return b.Run(), nil
}
