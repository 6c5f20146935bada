package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (c *Command) explain() *cobra.Command {
	var flags configFlags
	var language string
	cmd := &cobra.Command{
		Use:   "explain RULE…",
		Short: "say what a rule wants, why, and with which examples",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no rule given", "name one, for example `postlint explain pay/missing`; `postlint rules list` lists all"}
			}
			book, err := c.book(&flags, language)
			if err != nil {
				return err
			}
			for i, id := range args {
				rule, err := book.Explain(id)
				if err != nil {
					return err
				}
				if i > 0 {
					fmt.Fprintln(c.Stdout)
				}
				if _, err := fmt.Fprint(c.Stdout, book.Page(rule)); err != nil {
					return fmt.Errorf("writing standard output: %w", err)
				}
			}
			return nil
		},
	}
	languageFlag(cmd, &language)
	flags.add(cmd)
	complete(cmd, nil)
	return cmd
}
