// Command generate writes what package notice knows: a hash table of words, the patterns as steps, the regions. It is run by
// `go generate ./lint/internal/facts/notice`.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint/internal/generate"
)

var table = generate.Table{Package: "lint/internal/facts/notice", From: []string{"notices.yaml"}, Write: write}

func main() { table.Main() }

// slots is the size of the hash table: a power of two, at least twice the number of words.
const slots = 4096

type notices struct {
	Words    yaml.Node           `yaml:"words"` // a node, to keep the classes in the order of the file
	Before   []string            `yaml:"before"`
	Behind   []string            `yaml:"behind"`
	Regions  map[string][]string `yaml:"regions"`
	Patterns []struct {
		Class  string   `yaml:"class"`
		When   []string `yaml:"when"`
		Unless []string `yaml:"unless"`
		With   []string `yaml:"with"`
		Says   []string `yaml:"says"`
	} `yaml:"patterns"`
	Traps []string `yaml:"traps"`
}

func write(to *bytes.Buffer, yaml ...[]byte) error {
	var t notices
	if err := generate.Decode(yaml[0], &t); err != nil {
		return err
	}
	g := &generator{out: to, bits: map[string]int{}, words: map[string]mask{}}
	if err := g.classes(&t); err != nil {
		return err
	}
	g.constants()
	g.vocabulary()
	g.patterns(&t)
	g.regions(t.Regions)
	return errors.Join(g.errs...)
}

type generator struct {
	out   *bytes.Buffer
	names []string       // of the classes, in order
	bits  map[string]int // class -> bit
	words map[string]mask
	errs  []error
}

// classes reads the words and gives each class its bit.
func (g *generator) classes(t *notices) error {
	for i := 0; i < len(t.Words.Content); i += 2 {
		name := t.Words.Content[i].Value
		var byLang map[string][]string
		if err := t.Words.Content[i+1].Decode(&byLang); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		var all []string
		for _, list := range byLang {
			all = append(all, list...)
		}
		g.class(name, all)
	}
	g.class("trapBefore", t.Before)
	g.class("trapBehind", t.Behind)
	if len(g.names) > 128 {
		return fmt.Errorf("%d classes: a mask holds 128", len(g.names))
	}
	if len(g.words) > slots/2 {
		return fmt.Errorf("%d words: the hash table holds %d", len(g.words), slots/2)
	}
	return nil
}

// mask is a set of classes, as the notice package has it.
type mask [2]uint64

func (m *mask) set(bit int) { m[bit/64] |= 1 << (bit % 64) }

func (m *mask) join(o mask) { m[0], m[1] = m[0]|o[0], m[1]|o[1] }

func (m mask) String() string { return fmt.Sprintf("mask{%#x, %#x}", m[0], m[1]) }

func (g *generator) class(name string, words []string) {
	bit := len(g.names)
	g.names = append(g.names, name)
	g.bits[name] = bit
	for _, w := range words {
		if w != strings.ToLower(w) {
			g.errs = append(g.errs, fmt.Errorf("%s: %q is not in lower case", name, w))
		}
		m := g.words[w]
		m.set(bit)
		g.words[w] = m
	}
}

func (g *generator) constants() {
	fmt.Fprint(g.out, "// The classes of words, as bits of a mask.\nconst (\n")
	for i, n := range g.names {
		fmt.Fprintf(g.out, "%s = %d\n", ident(n), i)
	}
	fmt.Fprint(g.out, ")\n\n")
}

func ident(name string) string { return "c" + strings.ToUpper(name[:1]) + name[1:] }

// vocabulary writes the words and the open-addressing hash table over them.
func (g *generator) vocabulary() {
	words := slices.Sorted(maps.Keys(g.words))
	var table [slots]int
	fmt.Fprint(g.out, "var vocabulary = [...]word{\n{}, // slot 0 is free\n")
	for i, w := range words {
		fmt.Fprintf(g.out, "{%q, %v},\n", w, g.words[w])
		h := fnv.New32a()
		h.Write([]byte(w))
		s := h.Sum32() % slots
		for table[s] != 0 {
			s = (s + 1) % slots
		}
		table[s] = i + 1
	}
	fmt.Fprintf(g.out, "}\n\nvar slots = [%d]uint16{\n", slots)
	for s, w := range table {
		if w != 0 {
			fmt.Fprintf(g.out, "%d: %d,", s, w)
		}
	}
	fmt.Fprint(g.out, "\n}\n\n")
}

func (g *generator) patterns(t *notices) {
	fmt.Fprint(g.out, "var patterns = [...]pattern{\n")
	for _, p := range t.Patterns {
		unless := ""
		for _, u := range p.Unless {
			unless += "{" + g.steps(u) + "},\n"
		}
		if unless != "" {
			unless = "unless: []sequence{\n" + unless + "},\n"
		}
		with := ""
		if len(p.With) > 0 {
			with = fmt.Sprintf("with: %v,\n", g.mask(strings.Join(p.With, "|")))
		}
		for _, w := range p.When {
			fmt.Fprintf(g.out, "// %s\n{class: %q, need: %v,\nsteps: sequence{%s},\n%s%s},\n", w, p.Class, g.need(w), g.steps(w), with, unless)
		}
	}
	fmt.Fprint(g.out, "}\n\n")
}

// mask is the union of the classes in "a|b".
func (g *generator) mask(alternatives string) (m mask) {
	for name := range strings.SplitSeq(alternatives, "|") {
		bit, ok := g.bits[name]
		if !ok {
			g.errs = append(g.errs, fmt.Errorf("unknown class %q", name))
		}
		m.set(bit)
	}
	return m
}

// need is the union of the classes without which the pattern cannot match.
func (g *generator) need(pattern string) (m mask) {
	for f := range strings.FieldsSeq(pattern) {
		if f[0] != '.' && f[0] != '~' && !strings.ContainsAny(f, "|?") {
			m.join(g.mask(strings.Trim(f, "^$.")))
		}
	}
	return m
}

// steps writes one pattern as the elements of a sequence.
func (g *generator) steps(pattern string) string {
	var out strings.Builder
	gap, cross := 0, false
	for f := range strings.FieldsSeq(pattern) {
		switch {
		case strings.HasPrefix(f, ".."), f[0] == '~':
			n, err := strconv.Atoi(strings.TrimLeft(f, ".~"))
			if err != nil {
				g.errs = append(g.errs, fmt.Errorf("%q: %w", pattern, err))
			}
			gap, cross = n, f[0] == '~'
			continue
		}
		fmt.Fprintf(&out, "{mask: %v", g.mask(strings.Trim(f, "^$.?")))
		for _, flag := range []struct {
			on   bool
			text string
		}{
			{gap > 0, fmt.Sprintf(", gap: %d", gap)},
			{cross, ", cross: true"},
			{f[0] == '^', ", begins: true"},
			{strings.HasSuffix(f, "$"), ", ends: true"},
			{strings.HasSuffix(f, "."), ", closes: true"},
			{strings.HasSuffix(f, "?"), ", optional: true"},
		} {
			if flag.on {
				out.WriteString(flag.text)
			}
		}
		out.WriteString("}, ")
		if !strings.HasSuffix(f, "?") { // where the optional word is not there, its gap stands before the next one
			gap, cross = 0, false
		}
	}
	return out.String()
}

// regions writes the names of regions, sorted, with the code of the country or "".
func (g *generator) regions(byCode map[string][]string) {
	code := map[string]string{}
	for c, names := range byCode {
		for _, n := range names {
			code[n] = c
		}
	}
	fmt.Fprint(g.out, "var regions = [...]region{\n")
	for _, n := range slices.Sorted(maps.Keys(code)) {
		fmt.Fprintf(g.out, "{%q, %q},\n", n, code[n])
	}
	fmt.Fprint(g.out, "}\n")
}
