package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

func (c *Command) check() *cobra.Command {
	var asOf, format string
	var noConfig bool
	cmd := &cobra.Command{Use: "check", RunE: func(_ *cobra.Command, args []string) error {
		f := report.Find(format)
		if f == nil {
			return fmt.Errorf("unknown format %q", format)
		}
		return c.run(lint.Options{AsOf: asOf}, args, f.New)
	}}
	cmd.Flags().StringVar(&asOf, "as-of", "", "")
	cmd.Flags().StringVar(&format, "format", "ndjson", "")
	cmd.Flags().BoolVar(&noConfig, "no-config", false, "")
	return cmd
}

func (c *Command) run(opts lint.Options, args []string, format report.New) error {
	linter, err := lint.New(opts)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(c.Stdout, 64<<10)
	out := format(w, report.Options{})
	sum := &report.Summary{}
	for r, err := range linter.CheckAll(context.Background(), c.sources(args)) {
		var broken *lint.SourceError
		switch {
		case errors.Is(err, lint.ErrNotPosting) && errors.As(err, &broken):
			fmt.Fprintf(c.Stderr, "%s: %v\n", broken.Path, err)
		case errors.As(err, &broken):
			sum.Failures++
			if err := out.Error(broken); err != nil {
				return err
			}
		case err != nil:
			return err
		case r != nil:
			sum.Add(r)
			if err := out.Posting(r); err != nil {
				return err
			}
		}
	}
	switch {
	case sum.Failures > 0 || sum.Postings == 0:
		c.status = statusFailed
	case sum.Errors > 0:
		c.status = statusFound
	}
	return w.Flush()
}

func (c *Command) sources(args []string) iter.Seq[lint.Source] {
	return func(yield func(lint.Source) bool) {
		for _, a := range args {
			src := lint.Source{Path: a}
			if a == "-" {
				src.Reader = c.Stdin
			}
			if !yield(src) {
				return
			}
		}
	}
}
