// Command generate writes the hosts that package link knows. It is run by `go generate ./lint/internal/facts/link`.
package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/generate"
)

var table = generate.Table{Package: "lint/internal/facts/link", From: []string{"links.yaml"}, Write: write}

func main() { table.Main() }

type file struct {
	Hosts []struct {
		Kind    string
		Checked string
		Sources []string
		Entries []entry
	}
	Silent []struct{ Class, Why string }
}

type entry struct {
	Host  string
	Exact bool
	Path  string
	Param string
	kind  string
}

// write writes the hosts sorted; entries of one host keep their order.
func write(to *bytes.Buffer, yaml ...[]byte) error {
	var f file
	if err := generate.Decode(yaml[0], &f); err != nil {
		return err
	}
	var all []entry
	for _, h := range f.Hosts {
		for _, e := range h.Entries {
			e.kind = h.Kind
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return strings.Compare(a.Host, b.Host) })
	to.WriteString("var hosts = [...]knownHost{\n")
	for _, e := range all {
		fmt.Fprintf(to, "{%q, %q, %q, %q, %t},\n", e.Host, e.kind, e.Path, e.Param, e.Exact)
	}
	to.WriteString("}\n")
	return nil
}
