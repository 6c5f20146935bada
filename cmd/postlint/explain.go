package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
)

func (c *Command) explain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE…",
		Short: "say what a rule wants, why, and with which examples",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no rule given", "name one, for example `postlint explain pay/missing`; `postlint rules list` lists all"}
			}
			for i, id := range args {
				rule, err := lint.Explain(id)
				if err != nil {
					return err
				}
				if i > 0 {
					fmt.Fprintln(c.Stdout)
				}
				if _, err := fmt.Fprint(c.Stdout, lint.Page(rule)); err != nil {
					return fmt.Errorf("writing standard output: %w", err)
				}
			}
			return nil
		},
	}
}
