package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

func (c *Command) rules() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "list the rules, begin and test your own",
		Args:  cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no sub-command of rules given", "`postlint rules list` lists all rules"}
			}
			return unknownName("sub-command of rules", args[0], []string{"list", "new", "test"})
		},
	}
	cmd.AddCommand(c.rulesList(), c.rulesNew(), c.rulesTest())
	return cmd
}

func (c *Command) rulesList() *cobra.Command {
	var format, asOf, tongue, untranslated string
	var stale bool
	var flags configFlags
	cmd := &cobra.Command{
		Use:   "list",
		Short: "list all rules with their severity",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{"rules list takes no arguments", "`postlint explain " + args[0] + "` tells about one rule"}
			}
			if untranslated != "" {
				return c.listUntranslated(untranslated)
			}
			book, err := c.book(&flags, tongue)
			if err != nil {
				return err
			}
			return c.listRules(book, format, asOf, stale)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how to write, `NAME`: text or json")
	cmd.Flags().BoolVar(&stale, "stale", false, "list rows of law that were last compared with their sources more than a year before --as-of")
	cmd.Flags().Var((*language)(&untranslated), "untranslated", "list what is still told in English in this `LANGUAGE`")
	languageFlag(cmd, &tongue)
	asOfFlag(cmd, &asOf)
	flags.add(cmd)
	complete(cmd, nil)
	return cmd
}

// listUntranslated lists what a language lacks, one a line.
func (c *Command) listUntranslated(code string) error {
	list, err := lint.Untranslated(code)
	if err != nil {
		return err
	}
	for _, line := range list {
		if err := c.print(line + "\n"); err != nil {
			return err
		}
	}
	return nil
}

func (c *Command) listRules(book *lint.Rulebook, format, asOf string, stale bool) (err error) {
	if format != "text" && format != "json" {
		return unknownName("format", format, []string{"text", "json"})
	}
	if asOf == "" {
		asOf = time.Now().Format(time.DateOnly)
	}
	rules := book.All()
	var laws []lint.Law
	if stale {
		if laws, err = lint.StaleLaws(asOf); err != nil {
			return err
		}
		laws = append([]lint.Law{}, laws...) // not nil: it was asked for
	}
	switch {
	case format == "json":
		err = report.RulesJSON(c.Stdout, rules, laws)
	case stale:
		err = report.StaleText(c.Stdout, laws, asOf)
	default:
		err = report.RulesText(c.Stdout, rules)
	}
	if err != nil {
		return fmt.Errorf("writing standard output: %w", err)
	}
	return nil
}
