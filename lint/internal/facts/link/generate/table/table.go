// Package table turns the YAML table of links into Go source. It is used by the generator and by the test that holds the
// two equal; the program itself never reads YAML.
package table

import (
	"bytes"
	"fmt"
	"go/format"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

type file struct {
	Hosts []struct {
		Kind    string   `yaml:"kind"`
		Checked string   `yaml:"checked"`
		Sources []string `yaml:"sources"`
		Entries []entry  `yaml:"entries"`
	} `yaml:"hosts"`
	Silent []struct {
		Class string `yaml:"class"`
		Why   string `yaml:"why"`
	} `yaml:"silent"`
}

type entry struct {
	Host  string `yaml:"host"`
	Exact bool   `yaml:"exact"`
	Path  string `yaml:"path"`
	Param string `yaml:"param"`
	kind  string
}

// Go is the Go source of the hosts in the YAML table, sorted by host; entries of one host keep their order.
func Go(src []byte) ([]byte, error) {
	var f file
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	if err := d.Decode(&f); err != nil {
		return nil, fmt.Errorf("tables/links.yaml: %w", err)
	}
	var all []entry
	for _, h := range f.Hosts {
		for _, e := range h.Entries {
			e.kind = h.Kind
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return strings.Compare(a.Host, b.Host) })
	var b bytes.Buffer
	b.WriteString("// Code generated from rules/tables/links.yaml by go generate; DO NOT EDIT.\n\npackage link\n\nvar hosts = [...]knownHost{\n")
	for _, e := range all {
		fmt.Fprintf(&b, "{%q, %q, %q, %q, %t},\n", e.Host, e.kind, e.Path, e.Param, e.Exact)
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}
