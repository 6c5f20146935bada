// Package generate is what the commands share that write Go tables from the YAML files under rules/tables.
//
// Such a table is Go and not data that is read at a start because what the linker lays out costs nothing, and the first
// posting would pay for parsing. YAML enters and formatted source leaves; the package knows nothing of what a table holds.
// It is imported by commands and their tests alone, and so is no part of the program.
package generate

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"path"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Table is the file generated.go of a package.
type Table struct {
	// Package is the path of the package from the root of the repository.
	Package string
	// From are the names of the YAML files in rules/tables.
	From []string
	// Write writes the declarations, unformatted, from what the files of From hold, in their order.
	Write func(to *bytes.Buffer, yaml ...[]byte) error
}

// Main is a whole command: it writes the file, and ends the program with status 1 where that fails.
func (t *Table) Main() {
	log.SetFlags(0)
	src, err := t.source()
	if err == nil {
		err = os.WriteFile(t.path(), src, 0o644) //nolint:gosec // source code is for all to read
	}
	if err != nil {
		log.Fatalf("%s: %v", t.Package, err)
	}
}

// Check is an error where the file cannot be generated, or is another than what would be.
func (t *Table) Check() error {
	want, err := t.source()
	if err != nil {
		return fmt.Errorf("%s: %w", t.Package, err)
	}
	got, err := os.ReadFile(t.path())
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s/generated.go is stale: run go generate ./%s", t.Package, t.Package)
	}
	return nil
}

func (t *Table) source() ([]byte, error) {
	in := make([][]byte, len(t.From))
	names := make([]string, len(t.From))
	for i, name := range t.From {
		names[i] = "rules/tables/" + name
		var err error
		if in[i], err = os.ReadFile(filepath.Join(root(), names[i])); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated from %s by go generate; DO NOT EDIT.\n\npackage %s\n\n", strings.Join(names, ", "), path.Base(t.Package))
	if err := t.Write(&b, in...); err != nil {
		return nil, err
	}
	return format.Source(b.Bytes())
}

func (t *Table) path() string { return filepath.Join(root(), t.Package, "generated.go") }

// root is the folder of go.mod, upwards of where the program runs: go generate and go test start theirs in folders of their own.
func root() string {
	dir, err := filepath.Abs(".")
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	return "."
}

// Decode reads YAML. A key that into does not have is an error.
func Decode(src []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	return d.Decode(into)
}
