package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// The exit statuses. The greater one wins where several apply.
const (
	statusOK     = 0 // all was checked and nothing counts
	statusFound  = 1 // a finding counts
	statusFailed = 2 // usage, configuration, input or output; a record that is broken; or nothing was checked
)

// Command is one run of postlint, apart from the process that it runs in.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Env            func(name string) (string, bool) // looks an environment variable up

	status int
}

// Main runs postlint with the arguments that follow its name and returns the exit status.
func (c *Command) Main(args []string) int {
	root := &cobra.Command{Use: "postlint", SilenceErrors: true, SilenceUsage: true}
	root.AddCommand(c.check(), c.facts())
	root.SetArgs(args)
	root.SetIn(c.Stdin)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
	if err := root.Execute(); err != nil {
		fmt.Fprintln(c.Stderr, "error:", err)
		return statusFailed
	}
	return c.status
}
