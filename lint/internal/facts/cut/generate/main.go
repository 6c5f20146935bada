// Command generate writes the signals, words and lengths by which package cut knows cuts. It is run by
// `go generate ./lint/internal/facts/cut`.
package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint/internal/generate"
)

var table = generate.Table{Package: "lint/internal/facts/cut", From: []string{"cuts.yaml"}, Write: write}

func main() { table.Main() }

type cuts struct {
	Signals []struct {
		ID, Class, Says string
		Weight          float64
		Alone           *bool
	}
	Lengths     []int
	HardLengths []int    `yaml:"hard_lengths"`
	CutWords    []string `yaml:"cut_words"`
	Remnants    []string
	Expanders   struct {
		Verbs, Objects, Others []string
	}
	More           []string
	Bracketed      []string
	ViewingVerbs   []string `yaml:"viewing_verbs"`
	Wholes         []string
	BeforeExpander []string `yaml:"before_expander"`
	SignOffs       []string `yaml:"sign_offs"`
	Continued      []string
	Closers        []string
	Labels         []string
	Abbreviations  []string
	Stumps         []string
	Unfinished     []string
	FunctionWords  map[string]map[string][]string `yaml:"function_words"`
}

func write(b *bytes.Buffer, yaml ...[]byte) error {
	var t cuts
	if err := generate.Decode(yaml[0], &t); err != nil {
		return err
	}
	t.signals(b)
	numbers(b, "lengths", "are the limits at which tools cut texts", t.Lengths)
	numbers(b, "hardLengths", "are those that columns and programs enforce to the letter", t.HardLengths)
	var expanders []string
	for _, v := range t.Expanders.Verbs {
		for _, o := range t.Expanders.Objects {
			expanders = append(expanders, v+" "+o)
		}
	}
	list(b, "cutWords", "say in brackets that a text was cut", t.CutWords)
	list(b, "remnants", "are what programs write in place of what they left out; # stands for a number", t.Remnants)
	list(b, "expanders", "are the texts of buttons that show the rest of a text", append(expanders, t.Expanders.Others...))
	list(b, "more", "are the texts of such buttons right behind an ellipsis or in brackets", t.More)
	list(b, "bracketedMore", "are the texts of such buttons in brackets alone", t.Bracketed)
	list(b, "viewingVerbs", "begin what tells the reader to open the rest, after an ellipsis", t.ViewingVerbs)
	list(b, "wholes", "are the words for the rest behind such a verb", t.Wholes)
	list(b, "beforeExpander", "come before such words where they are part of a sentence", t.BeforeExpander)
	list(b, "signOffs", "are endings before an ellipsis that a person wrote", t.SignOffs)
	list(b, "continued", "say where the rest stands", t.Continued)
	list(b, "closers", "are last lines that never end in a full stop", t.Closers)
	list(b, "labels", "are labels after which a colon waits for a value", t.Labels)
	list(b, "abbreviations", "are beginnings of words and whole all the same", t.Abbreviations)
	list(b, "stumps", "are words that are nearly always the beginnings of others", t.Stumps)
	list(b, "unfinished", "are English words that seldom end a sentence", t.Unfinished)
	t.words(b)
	return nil
}

func (t *cuts) signals(b *bytes.Buffer) {
	b.WriteString("// The signals, in the order of the table.\nconst (\n")
	for i, s := range t.Signals {
		typ := ""
		if i == 0 {
			typ = " signal = iota"
		}
		fmt.Fprintf(b, "%s%s // %s\n", camel(s.ID), typ, s.Says)
	}
	b.WriteString(")\n\n// signals holds what the table says of each signal.\nvar signals = [...]struct {\nid, class string\nweight float64\nalone bool\n}{\n")
	for _, s := range t.Signals {
		fmt.Fprintf(b, "%s: {%q, %q, %v, %v},\n", camel(s.ID), s.ID, s.Class, s.Weight, s.Alone == nil || *s.Alone)
	}
	b.WriteString("}\n\n")
}

// words writes one table of all languages, so that one search tells both the word and its languages.
func (t *cuts) words(b *bytes.Buffer) {
	langs := []string{"en", "de", "fr", "nl", "es", "sv", "it"}
	b.WriteString("// The languages of the function words, as bits.\nconst (\n")
	for i, l := range langs {
		typ := ""
		if i == 0 {
			typ = " languages = 1 << iota"
		}
		fmt.Fprintf(b, "%s%s\n", l, typ)
	}
	b.WriteString(")\n\n")
	type row struct{ hard, soft, all []string }
	rows := map[string]*row{}
	for _, l := range langs {
		for kind, words := range t.FunctionWords[l] {
			for _, w := range words {
				r := rows[w]
				if r == nil {
					r = &row{}
					rows[w] = r
				}
				switch kind {
				case "hard":
					r.hard = append(r.hard, l)
				case "soft":
					r.soft = append(r.soft, l)
				}
				r.all = append(r.all, l)
			}
		}
	}
	var words []string
	for w := range rows {
		words = append(words, w)
	}
	slices.Sort(words)
	longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	fmt.Fprintf(b, "// longestFunctionWord is the length in bytes of the longest function word, %q.\nconst longestFunctionWord = %d\n\n", longest, len(longest))
	b.WriteString("// functionWords are sorted by word.\nvar functionWords = [...]functionWord{\n")
	for _, w := range words {
		fmt.Fprintf(b, "{%q, %s, %s, %s},\n", w, bits(rows[w].all), bits(rows[w].hard), bits(rows[w].soft))
	}
	b.WriteString("}\n")
}

func bits(langs []string) string {
	if len(langs) == 0 {
		return "0"
	}
	return strings.Join(langs, "|")
}

func numbers(b *bytes.Buffer, name, says string, n []int) {
	slices.Sort(n)
	fmt.Fprintf(b, "// %s %s. Sorted.\nvar %s = [...]int{%s}\n\n", name, says, name, strings.Trim(strings.ReplaceAll(fmt.Sprint(n), " ", ", "), "[]"))
}

func list(b *bytes.Buffer, name, says string, words []string) {
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	fmt.Fprintf(b, "// %s %s. Sorted.\nvar %s = [...]string{\n", name, says, name)
	for _, w := range words {
		fmt.Fprintf(b, "%q,\n", w)
	}
	b.WriteString("}\n\n")
}

func camel(id string) string {
	parts := strings.Split(id, "-")
	for i, p := range parts[1:] {
		parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "")
}
