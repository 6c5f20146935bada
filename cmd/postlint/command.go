package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/postlint/postlint/lint"
)

// The exit statuses. Where several apply, the greatest stands.
const (
	StatusOK     = 0 // all was checked and nothing counts
	StatusFound  = 1 // a finding counts: see --fail-on, --max-warnings and --fail-on-undecidable
	StatusFailed = 2 // usage, input or output; a broken record; or nothing was checked
)

// Command is one run of postlint, apart from the process that it runs in.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Env            func(name string) (string, bool) // looks an environment variable up; nil knows none
	// Context ends the run: serve, which else runs until a signal, and the checks of postings. nil is context.Background().
	Context context.Context

	status   int
	progress *progress      // of the run, nil for none
	words    *lint.Rulebook // of the run, in the language in which all is told; nil before it
}

// usageError is told to a person: what is wrong, and what to do instead.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

// context is Context, or one that never ends.
func (c *Command) context() context.Context {
	if c.Context == nil {
		return context.Background()
	}
	return c.Context
}

// Main runs postlint with the arguments that follow its name and returns the exit status.
func (c *Command) Main(args []string) int {
	c.status = StatusOK
	root := c.root()
	if len(args) == 0 {
		_ = root.Help()
		return StatusFailed
	}
	args, err := withCommand(root, args)
	if err == nil {
		root.SetArgs(args)
		err = root.Execute()
	}
	switch {
	case err == nil:
	case closedPipe(err): // whoever reads has seen enough
	default:
		c.fail(err)
		c.status = StatusFailed
	}
	return c.status
}

func (c *Command) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "postlint",
		Short: "says what is wrong with a job posting, at the exact place",
		Long: `postlint reads job postings and says, at the exact place, what would make them unlawful, incomplete or broken,
before they are published. It opens no network connection.`,
		Example: `  postlint check posting.html          check a file; "postlint posting.html" is the same
  postlint check postings/             check all postings in a directory
  curl -s ADDRESS | postlint check -   check what comes in
  postlint explain pay/missing         say what a rule wants, and why`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(c.check(), c.facts(), c.explain(), c.rules(), c.initialise(), c.baseline(), c.config(), c.lsp(), c.man(), c.serve(), c.version())
	root.SetHelpCommand(c.help())
	root.InitDefaultCompletionCmd(root.Name())
	wantShell(root)
	root.SetIn(c.Stdin)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
	root.SetFlagErrorFunc(flagError)
	return root
}

// help is cobra's command of that name, but that an unknown name is an error.
func (c *Command) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "say how a command is used",
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				var known []string
				for _, sub := range of.Commands() {
					known = append(known, sub.Name())
				}
				if err != nil {
					rest = args
				}
				return unknownName("command", rest[0], known)
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
}

// wantShell describes cobra's command of completion in our words, and makes it an error to ask for no shell, or for one that is
// not known.
func wantShell(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		cmd.Short = "print what makes a shell complete commands, flags and rules"
		cmd.Args = cobra.ArbitraryArgs
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			var shells []string
			for _, sub := range cmd.Commands() {
				shells = append(shells, sub.Name())
			}
			if len(args) == 0 {
				return &usageError{"no shell given", "name yours: " + strings.Join(shells, ", ")}
			}
			return unknownName("shell", args[0], shells)
		}
	}
}

// withCommand puts "check" before arguments that name no sub-command: `postlint FILE` checks the file. Where there is none of that
// name, and a command has nearly that name, it is the command that was meant.
func withCommand(root *cobra.Command, args []string) ([]string, error) {
	first := args[0]
	commands := []string{"help", "completion"}
	for _, sub := range root.Commands() {
		commands = append(commands, sub.Name())
	}
	switch {
	case slices.Contains(commands, first),
		slices.Contains([]string{"--help", "-h", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}, first):
		return args, nil
	case first == "--version":
		return append([]string{"version"}, args[1:]...), nil
	case !strings.ContainsAny(first, `-./\`):
		if _, err := os.Lstat(first); errors.Is(err, fs.ErrNotExist) {
			if near := lint.Nearest(first, commands); len(near) > 0 {
				return nil, &usageError{first + ": " + plain(err), lint.DidYouMean([]string{"`postlint " + near[0] + "`"})}
			}
		}
	}
	return append([]string{"check"}, args...), nil
}

// fail tells an error and, where there is one, its hint.
func (c *Command) fail(err error) {
	var usage *usageError
	var unknown *lint.UnknownRuleError
	hint := ""
	if c.failConfig(err) {
		return
	}
	switch {
	case errors.Is(err, context.Canceled):
		c.tell("error", "interrupted", "")
		return
	case errors.As(err, &usage):
		hint = usage.hint
	case errors.As(err, &unknown):
		hint = hinted(unknown.Near, "`postlint rules list` lists all rules")
		err = fmt.Errorf("unknown rule %q", unknown.Name)
	}
	c.tell("error", visible(err.Error()), hint)
}

// tell prints a message, headed by its kind, and its hint on standard error. What is said of what was read is told in the language of
// the findings, through say; flags, commands and configurations speak English, as their help and their keys do.
func (c *Command) tell(kind, message, hint string) {
	c.progress.clear()
	fmt.Fprintf(c.Stderr, "%s: %s\n", c.say(kind), message)
	if hint != "" {
		fmt.Fprintf(c.Stderr, "%s: %s\n", c.say("hint"), hint)
	}
}

// told is the rules in the language in which findings are told, English before the run.
func (c *Command) told() *lint.Rulebook {
	if c.words == nil {
		return &lint.Rulebook{}
	}
	return c.words
}

// say is a text in that language: {name} is filled in from pairs of names and values.
func (c *Command) say(english string, pairs ...string) string { return c.told().Say(english, pairs...) }

// count is a number with its noun in that language.
func (c *Command) count(n int, noun string) string {
	if n == 1 {
		return c.say("1 " + noun)
	}
	return c.say("{n} "+noun+"s", "n", strconv.Itoa(n))
}

// none refuses arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usageError{fmt.Sprintf("%s takes no arguments", cmd.CommandPath()), "leave " + args[0] + " out"}
	}
	return nil
}

// print writes a text to standard output.
func (c *Command) print(text string) error {
	if _, err := fmt.Fprint(c.Stdout, text); err != nil {
		return fmt.Errorf("writing standard output: %w", err)
	}
	return nil
}

// flagError adds the nearest flag to what pflag says of an unknown one.
func flagError(cmd *cobra.Command, err error) error {
	hint := "`" + cmd.CommandPath() + " --help` lists the flags"
	if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		reason := wrong.Unwrap().Error()
		switch wrong.GetFlag().Value.Type() {
		case "int":
			reason = "a whole number is wanted"
		case "bool":
			reason = "it is true or false"
		}
		return &usageError{fmt.Sprintf("--%s cannot be %q", wrong.GetFlag().Name, wrong.GetValue()), reason}
	}
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		hint = hinted(lint.Nearest("--"+unknown.GetSpecifiedName(), names), hint)
	}
	return &usageError{err.Error(), hint}
}

// unknownName is the error for a name that is none of those known.
func unknownName(kind, name string, known []string) error {
	return &usageError{fmt.Sprintf("unknown %s %q", kind, name), hinted(lint.Nearest(name, known), "known: "+strings.Join(known, ", "))}
}

// hinted is a hint, behind the names that were most likely meant.
func hinted(near []string, hint string) string {
	if meant := lint.DidYouMean(near); meant != "" {
		return meant + " (" + hint + ")"
	}
	return hint
}
