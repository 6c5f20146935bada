package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
)

func (c *Command) rulesTest() *cobra.Command {
	var asOf string
	cmd := &cobra.Command{
		Use:   "test FOLDER…",
		Short: "run the tests and the examples of your own rules",
		Long: `Runs the tests of your own rules, as postlint's own are tested: those written in Rego (<rule>_test.rego), and the
examples (<rule>.yaml): a bad one must raise the excerpts that it names, a good one must not raise the rule.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no folder given", "name the folder of your own rules: " + cmd.CommandPath() + " rules"}
			}
			return c.testRules(args, asOf)
		},
	}
	asOfFlag(cmd, &asOf)
	return cmd
}

func (c *Command) testRules(dirs []string, asOf string) error {
	book, err := lint.ReadRules(dirs...)
	if err != nil {
		return err
	}
	tests, err := book.Test(c.context(), asOf)
	if err != nil {
		return err
	}
	if len(tests) == 0 {
		return &usageError{"there are no tests", "write <rule>_test.rego and <rule>.yaml beside each rule; `postlint rules new` begins all three"}
	}
	failed := 0
	var b strings.Builder
	for _, t := range tests {
		if t.Err == nil {
			continue
		}
		failed++
		place := t.File
		if t.Line > 0 {
			place = fmt.Sprintf("%s:%d", t.File, t.Line)
		}
		fmt.Fprintf(&b, "%s: %s: %s\n", visible(place), visible(t.Name), visible(t.Err.Error()))
	}
	fmt.Fprintf(&b, "%d tests, %d failed\n", len(tests), failed)
	if failed > 0 {
		c.status = StatusFound
	}
	return c.print(b.String())
}
