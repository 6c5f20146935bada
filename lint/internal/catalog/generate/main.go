// Command generate writes rules/generated from the rules tree. It is run by `go generate ./rules`, in that directory.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/postlint/postlint/lint/internal/catalog"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes what could be generated even where some rules are broken, so that one broken rule does not hide the others.
func run(dir string) error {
	files, errs := catalog.Generate(os.DirFS(dir))
	out := filepath.Join(dir, "generated")
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(out, name), b, 0o644); err != nil {
			return err
		}
	}
	old, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	for _, e := range old {
		if _, ok := files[e.Name()]; !ok {
			if err := os.Remove(filepath.Join(out, e.Name())); err != nil {
				return err
			}
		}
	}
	return errs
}
