package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
)

func (c *Command) rulesNew() *cobra.Command {
	var words []string
	cmd := &cobra.Command{
		Use:   "new FOLDER CATEGORY/NAME",
		Short: "begin a rule of your own, with its examples and its test",
		Long: `Begins a rule of your own: writes CATEGORY/NAME.rego, its examples (NAME.yaml) and its test (NAME_test.rego) into a folder of
rules, which is made if it is not there. What is written works, and its comments say what to change: then
"postlint rules test FOLDER" runs the examples and the test, "postlint check --rules-dir FOLDER FILE" asks the rule of a posting, and
"postlint facts FILE" prints what rules see. Files that are there already are never touched.

With --words it is a rule on these words, which stand in tables/terms/NAME.yaml beside it.`,
		Example: "  postlint rules new house-rules pay/night-allowance\n  postlint rules new house-rules text/fax --words fax,telefax",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return &usageError{"a folder and the id of a rule are needed", "for example " + cmd.CommandPath() + " house-rules text/fax"}
			}
			return c.newRule(args[0], args[1], words)
		},
	}
	cmd.Flags().StringSliceVar(&words, "words", nil, "tell where these `WORDS` stand: words or phrases in small letters, separated by commas")
	return cmd
}

// newRule writes the files of a rule of one's own.
func (c *Command) newRule(folder, id string, words []string) error {
	files, err := lint.NewRule(id, words...)
	if err != nil {
		return &usageError{err.Error(), "for example postlint rules new house-rules text/fax --words fax,telefax"}
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		if _, err := os.Lstat(path); err == nil {
			return &usageError{path + " is there already", "take another name for the rule"}
		}
	}
	var written strings.Builder
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		err := os.MkdirAll(filepath.Dir(path), 0o755)
		if err == nil {
			err = writeNew(path, f.Text)
		}
		if err != nil {
			return fmt.Errorf("cannot write %s: %s", path, plain(err))
		}
		fmt.Fprintf(&written, "wrote %s\n", visible(path))
	}
	fmt.Fprintf(&written, "`postlint rules test %s` runs its examples and its test\n", visible(folder))
	return c.print(written.String())
}

// writeNew writes a file that is not there yet.
func writeNew(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return errors.New("it is there already")
	}
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}
