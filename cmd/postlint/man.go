package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (c *Command) man() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "print the manual page",
		Long: `Prints the manual page of postlint and all its sub-commands, in the form that man(1) reads: "postlint man | man -l -"
shows it, and a package puts it into share/man/man1/postlint.1.`,
		Args: none,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.print(manual(cmd.Root())) },
	}
}

// manual is the manual page in roff's man macros. It is made of what --help says, so that the two cannot differ, and holds
// no date, so that equal programs have equal pages.
func manual(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH POSTLINT 1 \"\" \"postlint %s\" \"User Commands\"\n", roff(version()))
	fmt.Fprintf(&b, ".SH NAME\npostlint \\- %s\n", roff(root.Short))
	b.WriteString(".SH SYNOPSIS\n")
	for _, sub := range visibleCommands(root) {
		fmt.Fprintf(&b, ".B %s\n.br\n", roff(sub.UseLine()))
	}
	b.WriteString(".SH DESCRIPTION\n")
	paragraphs(&b, root.Long)
	b.WriteString(".SH COMMANDS\n")
	for _, sub := range visibleCommands(root) {
		fmt.Fprintf(&b, ".SS %s\n", roff(sub.UseLine()))
		if sub.Long == "" {
			paragraphs(&b, sub.Short)
		} else {
			paragraphs(&b, sub.Long)
		}
		sub.LocalFlags().VisitAll(func(f *pflag.Flag) { option(&b, f) })
	}
	b.WriteString(".SH FILES\n")
	entry(&b, ".postlint.yml", "the configuration, found upwards of what is checked, to the root of the repository; \"postlint init\" writes one that explains itself")
	entry(&b, baselineName, "findings that do not count; \"postlint baseline\" writes it")
	b.WriteString(".SH ENVIRONMENT\n")
	entry(&b, "NO_COLOR, FORCE_COLOR, CLICOLOR, TERM", "whether the text format is coloured where --color is auto")
	entry(&b, "GITHUB_ACTIONS, GITHUB_STEP_SUMMARY", "in GitHub Actions the github format is the default, and the whole report goes into the job summary")
	b.WriteString(".SH EXAMPLES\n.nf\n")
	for line := range strings.Lines(root.Example) {
		b.WriteString(roff(strings.TrimPrefix(line, "  ")))
	}
	b.WriteString("\n.fi\n")
	return b.String()
}

// visibleCommands are the commands that help lists, in its order; in place of one that has commands of its own, these.
func visibleCommands(cmd *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, sub := range cmd.Commands() {
		switch {
		case !sub.IsAvailableCommand():
		case sub.HasAvailableSubCommands() && sub.Name() != "completion": // one a shell, which say the same
			list = append(list, visibleCommands(sub)...)
		default:
			list = append(list, sub)
		}
	}
	return list
}

func option(b *strings.Builder, f *pflag.Flag) {
	name, usage := pflag.UnquoteUsage(f)
	head := "--" + f.Name
	if name != "" {
		head += " " + name
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.DefValue != "-1" && f.DefValue != "0" {
		usage += " (" + strings.Trim(f.DefValue, "[]") + " if not given)"
	}
	entry(b, head, usage)
}

// entry is a name with what it means.
func entry(b *strings.Builder, name, meaning string) {
	fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(name), roff(meaning))
}

// paragraphs are parted by blank lines.
func paragraphs(b *strings.Builder, text string) {
	for i, p := range strings.Split(text, "\n\n") {
		if i > 0 {
			b.WriteString(".PP\n")
		}
		b.WriteString(roff(p) + "\n")
	}
}

// roff escapes a text: a backslash begins a request within a line, a dot or an apostrophe one that is a line, and a bare
// hyphen may be set as another sign, which nobody could copy into a shell.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
