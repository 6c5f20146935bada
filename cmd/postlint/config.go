package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint/config"
)

func (c *Command) config() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "show what is configured for a file, or the schema of configurations",
		Args:  cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no sub-command of config given", "`postlint config show FILE` tells what holds for a file; `postlint config schema` prints the JSON Schema"}
			}
			return unknownName("sub-command of config", args[0], []string{"schema", "show"})
		},
	}
	cmd.AddCommand(c.configSchema(), c.configShow())
	return cmd
}

func (c *Command) configSchema() *cobra.Command {
	var flags configFlags
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "print the JSON Schema of " + config.FileName,
		Long:  "Prints the JSON Schema of " + config.FileName + ", in which editors find all keys, rules and severities.",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			conf, err := c.configured(&flags, nil, "")
			if err != nil {
				return err
			}
			schema, err := config.Schema(conf.Book)
			if err != nil {
				return err
			}
			return c.print(string(schema) + "\n")
		},
	}
	flags.add(cmd)
	return cmd
}

func (c *Command) configShow() *cobra.Command {
	var flags configFlags
	cmd := &cobra.Command{
		Use:   "show FILE…",
		Short: "tell what holds for a file, and which line of the configuration says so",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no file given", "name a file, which need not be there: `postlint config show jobs/baker.html`"}
			}
			conf, err := c.configured(&flags, args, "")
			if err != nil {
				return err
			}
			var b strings.Builder
			for _, path := range args {
				show(&b, conf, path)
			}
			return c.print(b.String())
		},
	}
	flags.add(cmd)
	return cmd
}

// show tells what holds for one file. What is not named is as postlint has it.
func show(b *strings.Builder, conf *config.Config, path string) {
	if conf.Path == "" {
		fmt.Fprintf(b, "%s: no configuration\n", visible(path))
		return
	}
	fmt.Fprintf(b, "%s: %s\n", visible(path), visible(conf.Path))
	if !conf.Covers(path) {
		fmt.Fprintln(b, "  left out where its directory is checked: see files")
	}
	said := conf.Why(path)
	for _, w := range said {
		fmt.Fprintf(b, "  %s: %s  (line %d)\n", w.Key, visible(w.Value), w.Line)
	}
	if len(said) == 0 {
		fmt.Fprintln(b, "  it says nothing of this file: all is as postlint has it")
	}
}
