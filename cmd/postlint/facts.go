package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

func (c *Command) facts() *cobra.Command {
	var asOf, format string
	cmd := &cobra.Command{Use: "facts", RunE: func(_ *cobra.Command, args []string) error {
		return c.run(lint.Options{AsOf: asOf, FactsOnly: true}, args, func(w io.Writer, _ report.Options) report.Report {
			return report.FactsNDJSON(w)
		})
	}}
	cmd.Flags().StringVar(&asOf, "as-of", "", "")
	cmd.Flags().StringVar(&format, "format", "ndjson", "")
	return cmd
}
