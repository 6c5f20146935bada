package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

func (c *Command) facts() *cobra.Command {
	var asOf, format string
	var run runFlags
	var conf configFlags
	cmd := &cobra.Command{
		Use:   "facts [flags] PATH… | -",
		Short: "print what is recognised in postings: the input of the rules",
		Long: `Prints what is recognised in postings: pay, places, notices, links, cuts … This is the input that rules are written
against. No rule is run.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			outs, err := c.outputs([]string{format}, report.FactsFormats(), run.color, report.Options{}, nil)
			if err != nil {
				return err
			}
			in, err := c.inputs(cmd, args, &run, false)
			if err != nil {
				return err
			}
			if in.conf, err = c.configured(&conf, in.args, run.stdinName); err != nil {
				return err
			}
			in.noConf = conf.none
			return c.run(in.conf.Options(lint.Options{AsOf: asOf, FactsOnly: true, Jobs: run.jobs, MaxSize: run.maxSize << 20, Caps: run.caps}), in, outs, &limits{never: true, maxWarnings: -1}, run.allowEmpty)
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVar(&format, "format", "json", "how to write, `NAME[=FILE]`: "+strings.Join(names(report.FactsFormats()), ", "))
	asOfFlag(cmd, &asOf)
	conf.add(cmd)
	run.add(cmd)
	complete(cmd, report.FactsFormats())
	return cmd
}
