// Command generate writes the names of products, the kinds of technologies, the abbreviations and the frames of nouns that package slip
// knows. It is run by `go generate ./lint/internal/facts/slip`.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/generate"
)

var table = generate.Table{
	Package: "lint/internal/facts/slip",
	From:    []string{"product_names.yaml", "technology_kinds.yaml", "abbreviations.yaml", "noun_phrases.yaml"},
	Write:   write,
}

func main() { table.Main() }

func write(to *bytes.Buffer, yaml ...[]byte) error {
	return errors.Join(names(to, yaml[0]), kinds(to, yaml[1]), abbreviations(to, yaml[2]), frames(to, yaml[3]))
}

// names writes the names of products as their makers write them.
func names(b *bytes.Buffer, yaml []byte) error {
	var t struct {
		Names []struct{ Name, Source string }
	}
	if err := generate.Decode(yaml, &t); err != nil {
		return err
	}
	names := make([]string, 0, len(t.Names))
	for _, n := range t.Names {
		if n.Source == "" || len(n.Name) < 4 || strings.Trim(strings.ToLower(n.Name), "abcdefghijklmnopqrstuvwxyz") != "" {
			return fmt.Errorf("%q: a name is one word of at least four letters, with the page on which its maker writes it", n.Name)
		}
		names = append(names, n.Name)
	}
	slices.Sort(names)
	b.WriteString("// names are names of products as their makers write them, by their letters in lower case.\nvar names = map[string]string{\n")
	for _, n := range names {
		fmt.Fprintf(b, "%q: %q,\n", strings.ToLower(n), n)
	}
	b.WriteString("}\n")
	return nil
}

// kinds writes the kinds by the last words of their nouns, longer nouns first, each with the members of the groups that are none of it.
func kinds(b *bytes.Buffer, yaml []byte) error {
	var t struct {
		Checked string
		Groups  map[string]struct {
			Source string
			Names  []string
		}
		Kinds []struct{ Nouns, None []string }
	}
	if err := generate.Decode(yaml, &t); err != nil {
		return err
	}
	type kind struct{ noun, none string }
	by := map[string][]kind{}
	b.WriteString("\n// kinds are what technologies are called, by the last word of it, the longer first.\nvar kinds = func() map[string][]kind {\n")
	for i, k := range t.Kinds {
		fmt.Fprintf(b, "none%d := []string{", i)
		for _, g := range k.None {
			group, ok := t.Groups[g]
			if !ok || group.Source == "" {
				return fmt.Errorf("%q is no group with a source", g)
			}
			for _, n := range group.Names {
				fmt.Fprintf(b, "%q, ", n)
			}
		}
		b.WriteString("}\n")
		for _, noun := range k.Nouns {
			last := noun[strings.LastIndexByte(noun, ' ')+1:]
			by[last] = append(by[last], kind{noun, fmt.Sprintf("none%d", i)})
		}
	}
	b.WriteString("return map[string][]kind{\n")
	for _, last := range slices.Sorted(maps.Keys(by)) {
		slices.SortStableFunc(by[last], func(x, y kind) int { return strings.Count(y.noun, " ") - strings.Count(x.noun, " ") })
		fmt.Fprintf(b, "%q: {", last)
		for _, k := range by[last] {
			fmt.Fprintf(b, "{%q, %s}, ", k.noun, k.none)
		}
		b.WriteString("},\n")
	}
	b.WriteString("}\n}()\n")
	return nil
}

// abbreviations writes what abbreviations stand for.
func abbreviations(b *bytes.Buffer, yaml []byte) error {
	var t struct {
		Source, Checked string
		Abbreviations   map[string]string
	}
	if err := generate.Decode(yaml, &t); err != nil {
		return err
	}
	if t.Source == "" || t.Checked == "" {
		return errors.New("abbreviations: a table names its source and the day it was checked")
	}
	b.WriteString("\n// abbreviations are those of trades, with what they stand for.\nvar abbreviations = map[string]string{\n")
	for _, w := range slices.Sorted(maps.Keys(t.Abbreviations)) {
		fmt.Fprintf(b, "%q: %q,\n", w, t.Abbreviations[w])
	}
	b.WriteString("}\n")
	return nil
}

// frames writes the frames by the words that lead to them.
func frames(b *bytes.Buffer, yaml []byte) error {
	var t struct {
		Source, Checked string
		Frames          []struct {
			Kind, Note           string
			Before, After, Nouns []string
			Verb, Determiner     bool
			Least                int
		}
	}
	if err := generate.Decode(yaml, &t); err != nil {
		return err
	}
	if t.Source == "" || t.Checked == "" {
		return errors.New("frames: a table names its source and the day it was checked")
	}
	by := map[string][]string{}
	b.WriteString("\n// leads are the frames by the words that lead to them.\nfunc leads() map[string][]*frame {\n")
	for i, f := range t.Frames {
		if f.Kind == "" || len(f.After) == 0 || len(f.Nouns) == 0 {
			return fmt.Errorf("frame %d lacks its kind, its words or its nouns", i+1)
		}
		fmt.Fprintf(b, "frame%d := &frame{kind: %q, note: %q, before: %#v, verb: %t, determiner: %t, least: %d, nouns: %#v}\n", i, f.Kind, f.Note, f.Before, f.Verb, f.Determiner, f.Least, f.Nouns)
		for _, w := range f.After {
			by[w] = append(by[w], fmt.Sprintf("frame%d", i))
		}
	}
	b.WriteString("return map[string][]*frame{\n")
	for _, w := range slices.Sorted(maps.Keys(by)) {
		fmt.Fprintf(b, "%q: {%s},\n", w, strings.Join(by[w], ", "))
	}
	b.WriteString("}\n}\n")
	return nil
}
