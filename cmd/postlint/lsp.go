package main

import (
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/postlint/postlint/lint/lsp"
)

func (c *Command) lsp() *cobra.Command {
	var opts lsp.Options
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "serve an editor by the Language Server Protocol",
		Long: `Serves an editor: findings as one types, their pages under the cursor, repairs, ignores, and the sections of the posting. It
speaks the Language Server Protocol on standard input and output; editors start it themselves.`,
		Args: none,
		RunE: func(*cobra.Command, []string) error {
			opts.Version = version()
			if in, ok := c.Stdin.(*os.File); ok && term.IsTerminal(int(in.Fd())) {
				c.tell("note", "the language server waits for an editor, which starts it by itself", "end it with Ctrl-C; https://github.com/postlint/postlint/blob/main/cmd/postlint/editors.md says how editors are told of it")
			}
			return lsp.Serve(c.context(), c.Stdin, c.Stdout, opts)
		},
	}
	cmd.Flags().Bool("stdio", true, "taken for editors that add it: there is no other way")
	asOfFlag(cmd, &opts.AsOf)
	languageFlag(cmd, &opts.Language)
	complete(cmd, nil)
	return cmd
}
