package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

func (c *Command) explain() *cobra.Command {
	var flags configFlags
	var language string
	cmd := &cobra.Command{
		Use:   "explain RULE…",
		Short: "say what a rule wants, why, and with which examples",
		Long:  `Says what a rule wants, why, what to write instead, with examples, options and sources. Of a category it lists the rules.`,
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
			var pages []string
			for _, name := range args {
				page, err := explained(book, name)
				if err != nil {
					return err
				}
				pages = append(pages, page)
			}
			return c.print(strings.Join(pages, "\n"))
		},
	}
	languageFlag(cmd, &language)
	flags.add(cmd)
	complete(cmd, nil)
	return cmd
}

// explained is the page of a rule, or the list of the rules of a category.
func explained(book *lint.Rulebook, name string) (string, error) {
	rule, err := book.Explain(name)
	if err == nil {
		return book.Page(rule), nil
	}
	ids, ofCategory := book.IDs(name)
	if ofCategory != nil {
		return "", err
	}
	var rules []lint.Rule
	for _, id := range ids {
		rules = append(rules, *book.Find(id))
	}
	var b strings.Builder
	err = report.RulesText(&b, rules)
	return b.String(), err
}
