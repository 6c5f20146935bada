package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint/config"
)

func (c *Command) initialise() *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: "write a " + config.FileName + " that explains what can be configured",
		Long: "Writes " + config.FileName + ` into the working directory. It says nothing yet and explains each key; a file that is there already
is never touched.`,
		Args: none,
		RunE: func(*cobra.Command, []string) error {
			f, err := os.OpenFile(config.FileName, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if errors.Is(err, fs.ErrExist) {
				return &usageError{config.FileName + " is there already", "`postlint config show FILE` tells what it says of a file"}
			}
			if err != nil {
				return fmt.Errorf("cannot write %s: %s", config.FileName, plain(err))
			}
			_, err = f.Write(config.Starter())
			if err := errors.Join(err, f.Close()); err != nil {
				return fmt.Errorf("cannot write %s: %s", config.FileName, plain(err))
			}
			return c.print("wrote " + config.FileName + "\n")
		},
	}
}
