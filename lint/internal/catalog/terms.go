package catalog

import (
	"cmp"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/finding"
	"github.com/postlint/postlint/rules"
)

// termTable is one file of tables/terms.
type termTable struct {
	Table   string `yaml:"table"`
	Source  string `yaml:"source"`
	Checked string `yaml:"checked"`
	Note    string `yaml:"note"`
	Use     string `yaml:"use"`    // what is offered where a term offers nothing of its own
	Reach   int    `yaml:"reach"`  // how far a ground reaches, in bytes; 0 is the whole posting
	Tally   bool   `yaml:"tally"`  // its words are counted, not told one by one; use is the side
	Sought  bool   `yaml:"sought"` // outside of titles its words count only in sentences that seek or address somebody
	// Everywhere says that a tally counts in all sections, not only in those about the job and who is sought.
	Everywhere bool `yaml:"everywhere"`
	// OptIn says that its words are looked for only where a rule that reads them is on: all such rules are off by default.
	OptIn bool `yaml:"opt_in"`
	Terms []struct {
		Term string `yaml:"term"`
		Lang string `yaml:"lang"` // ISO 639-1, en where it is not given, * for all
		Use  string `yaml:"use"`
		// Plural says that use can stand in the place of the term for sure, and what stands in that of its plural.
		Plural string   `yaml:"plural"`
		Forms  []string `yaml:"forms"` // other forms that mean the same
	} `yaml:"terms"`
	Shields []termNote `yaml:"shields"` // phrases in which a term is innocent
	Grounds []termNote `yaml:"grounds"` // words that tell of a reason in law for what the terms name
}

type termNote struct {
	Text  string   `yaml:"text"`
	Lang  string   `yaml:"lang"`
	Forms []string `yaml:"forms"`
	Reach int      `yaml:"reach"` // of a ground, where it is not the table's
	Why   string   `yaml:"why"`
}

// termSet says which tables of a tree are taken.
type termSet uint8

const (
	commonTerms termSet = iota // those of postlint that are looked for in each posting
	optInTerms                 // those that are looked for where a rule that reads them is on
	ownTerms                   // all of a team's own
)

// compactTerms is the compact form of the term tables of a tree, tables/terms/*.yaml: a line "=", table, tally, sought for each, then
// lines of language, table, phrase, replacement (of a ground its reach) and term, with tabs between, and the replacement's plural
// where it is sure. A team's own tables need name neither themselves nor a source, and are no tables of postlint's.
func compactTerms(tree fs.FS, take termSet) (string, error) {
	files, err := fs.Glob(tree, "tables/terms/*.yaml")
	if err != nil {
		return "", err
	}
	c := termCompiler{lines: map[string]bool{}}
	var errs []error
	for _, file := range files {
		t, err := readTermTable(tree, file)
		switch {
		case err != nil:
		case take == ownTerms:
			err = ownTable(t, file)
		case t.Table != tableName(file) || t.Source == "" || t.Checked == "":
			err = fmt.Errorf("a table names itself (%s), its source and the day it was checked", tableName(file))
		}
		if err == nil && (take == ownTerms || t.OptIn == (take == optInTerms)) {
			err = c.table(t)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", file, err))
		}
	}
	return strings.Join(c.heads, "") + strings.Join(slices.Sorted(maps.Keys(c.lines)), ""), errors.Join(errs...)
}

func tableName(file string) string { return strings.TrimSuffix(path.Base(file), ".yaml") }

func readTermTable(tree fs.FS, file string) (*termTable, error) {
	src, err := fs.ReadFile(tree, file)
	if err != nil {
		return nil, err
	}
	var t termTable
	return &t, decode(src, &t)
}

// ownTable gives a team's own table the name of its file.
func ownTable(t *termTable, file string) error {
	name := tableName(file)
	switch {
	case !namePattern().MatchString(name):
		return fmt.Errorf("%q is no name of a table: small letters, digits and hyphens only", name)
	case t.Table != "" && t.Table != name:
		return fmt.Errorf("the table calls itself %q, and its file %q", t.Table, name)
	case builtInTables()[name]:
		return fmt.Errorf("postlint has a table %q already: take another name", name)
	}
	t.Table = name
	return nil
}

// builtInTables are the names of the term tables that are embedded.
var builtInTables = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, file := range [...]string{"terms.txt", "terms_optin.txt"} {
		b, err := rules.Generated.ReadFile("generated/" + file)
		if err != nil {
			panic(err) // a broken build
		}
		for line := range strings.Lines(string(b)) {
			if rest, ok := strings.CutPrefix(line, "=\t"); ok {
				name, _, _ := strings.Cut(rest, "\t")
				names[name] = true
			}
		}
	}
	return names
})

var languagePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([a-z][a-z]|\*)$`) })

// termCompiler gathers the lines of tables.
type termCompiler struct {
	heads []string
	lines map[string]bool
}

func (c *termCompiler) table(t *termTable) error {
	everywhere := ""
	if t.Everywhere {
		everywhere = "\teverywhere"
	}
	c.heads = append(c.heads, fmt.Sprintf("=\t%s\t%t\t%t%s\n", t.Table, t.Tally, t.Sought, everywhere))
	var errs []error
	for _, x := range t.Terms {
		errs = append(errs, c.add(t.Table, x.Lang, cmp.Or(x.Use, t.Use), x.Term, x.Plural, x.Forms))
	}
	for _, x := range t.Shields {
		errs = append(errs, c.add("!"+t.Table, x.Lang, "", x.Text, "", x.Forms))
	}
	for _, x := range t.Grounds {
		errs = append(errs, c.add("~"+t.Table, x.Lang, strconv.Itoa(cmp.Or(x.Reach, t.Reach)), x.Text, "", x.Forms))
	}
	return errors.Join(errs...)
}

// add takes a phrase and its other forms.
func (c *termCompiler) add(table, lang, use, term, plural string, forms []string) error {
	if lang != "" && !languagePattern().MatchString(lang) {
		return fmt.Errorf("%q is no language: en, de … (ISO 639-1), or * for all", lang)
	}
	name := ""
	if !strings.ContainsAny(table[:1], "!~") {
		name = simplest(term)
	}
	var errs []error
	for _, form := range append([]string{term}, forms...) {
		list, err := phrases(form)
		errs = append(errs, err)
		for _, phrase := range list {
			columns := []string{cmp.Or(lang, "en"), table, phrase, use, name}
			if plural != "" {
				columns = append(columns, plural)
			}
			line := strings.Join(columns, "\t") + "\n"
			if strings.Count(line, "\n") > 1 || strings.Count(line, "\t") >= len(columns) {
				errs = append(errs, fmt.Errorf("%q: a term, its use and its plural stand in one line each, without tabs", term))
			}
			c.lines[line] = true
		}
	}
	return errors.Join(errs...)
}

// phrasePattern is a phrase as it is embedded: words, groups of words, stems, endings, # and _.
var phrasePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\*?[\pL\d'+]+\*?|[#_]|\([\pL\d'+#_|]+\)|[ ,/-])+$`)
})

// phrases spells out the groups of a phrase that hold more than single words: "(over|older than) #" are two phrases. A
// comma or colon in a group stands for "or nothing but such a mark"; a comma at the phrase's end keeps it.
func phrases(phrase string) ([]string, error) {
	if phrase != strings.ToLower(phrase) || strings.Count(phrase, "(") != strings.Count(phrase, ")") {
		return nil, fmt.Errorf("%q is no lower-case phrase", phrase)
	}
	out := []string{""}
	for rest := phrase; rest != ""; {
		head, tail, found := strings.Cut(rest, "(")
		group, after, _ := strings.Cut(tail, ")")
		var variants []string
		if found {
			variants = groupVariants(group)
		} else {
			variants = []string{""}
		}
		var next []string
		for _, done := range out {
			for _, v := range variants {
				next = append(next, done+head+v)
			}
		}
		out, rest = next, after
	}
	for i := range out {
		out[i] = finding.Folded(out[i])
		if strings.ContainsAny(phrase, ",:") && !strings.Contains(out[i], ",") {
			out[i] += ","
		}
		if !phrasePattern().MatchString(out[i]) {
			return nil, fmt.Errorf("%q is no phrase: words, (one|of|these), stem*, *ending, # for an age, _ for any word", phrase)
		}
		anchor := anchorOf(out[i])
		if anchor < 0 {
			return nil, fmt.Errorf("%q has no word to find it by: one that is no age, no stem of less than four letters and may not be left out", phrase)
		}
		out[i] = out[i][:anchor] + "^" + out[i][anchor:]
	}
	return out, nil
}

var groupPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\(([^)|]*)[^)]*\)`) })

var plainer = strings.NewReplacer("*", "", "_", "", ",", "", ":", "")

// simplest is a phrase with the first word of each group: how a term is called.
func simplest(phrase string) string {
	return finding.Folded(plainer.Replace(groupPattern().ReplaceAllString(phrase, "$1")))
}

var tokenPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\([^)]*\)|[^ ,/(-]+`) })

//go:embed frequency.txt
var frequencyText string

// frequencies says how often a word comes in a million words of English postings, and how often those that begin with the first
// bytes of a stem do together. What is in neither is rarer than any that is.
var frequencies = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	for line := range strings.Lines(frequencyText) {
		class, words, _ := strings.Cut(line, ": ")
		n, err := strconv.Atoi(class)
		if err != nil {
			continue // a remark
		}
		for w := range strings.FieldsSeq(words) {
			out[w] = n
			for length := ShortestStem; length <= min(len(w), StemLength); length++ {
				out[w[:length]+"*"] += n
			}
		}
	}
	return out
})

// ShortestStem is how many bytes a stem has at least. Longer ones are found by the first StemLength of theirs, endings by their last
// EndingLength. The recogniser finds phrases by these: package term reads them here.
const (
	ShortestStem = 4
	StemLength   = 5
	EndingLength = 3
)

// How often in a million words the recogniser is led to a word that is in no class, to a stem whose beginning is in none, and to
// an ending. The first two are guesses; endings are looked up in each word once there is one.
const (
	rareWord = 20
	rareStem = 200
	ending   = 1_000_000
)

// anchorOf is where the word stands by which the recogniser finds a phrase: of those that must be there the one that comes least
// often, and of several the longest; -1 where there is none.
func anchorOf(phrase string) int {
	at, least, longest := -1, 0, 0
	for _, token := range tokenPattern().FindAllStringIndex(phrase, -1) {
		often, length := 0, len(phrase)
		for w := range strings.SplitSeq(strings.Trim(phrase[token[0]:token[1]], "()"), "|") {
			n := oftenOf(w)
			if n == 0 {
				often = 0
				break
			}
			often, length = often+n, min(length, len(w))
		}
		if often > 0 && (at < 0 || often < least || often == least && length > longest) {
			at, least, longest = token[0], often, length
		}
	}
	return at
}

// oftenOf is how often in a million words the recogniser is led to what one word of a phrase finds; 0 where the word finds nothing.
func oftenOf(w string) int {
	switch {
	case w == "" || w == "#" || w == "_":
		return 0
	case w[0] == '*':
		if len(w) <= EndingLength {
			return 0
		}
		return ending
	case strings.HasSuffix(w, "*"):
		if len(w) <= ShortestStem {
			return 0
		}
		return rareStem + frequencies()[w[:min(StemLength, len(w)-1)]+"*"]
	}
	return rareWord + frequencies()[w]
}

// groupVariants parts a group's single words, which stay together, from its longer alternatives.
func groupVariants(group string) []string {
	var single, out []string
	for alt := range strings.SplitSeq(group, "|") {
		switch {
		case strings.Trim(alt, ",:") == "":
			single = append(single, "")
		case strings.ContainsAny(alt, " -/"):
			out = append(out, alt)
		default:
			single = append(single, alt)
		}
	}
	slices.Sort(single)
	single = slices.Compact(single)
	switch {
	case len(single) == 0 || len(single) == 1 && single[0] == "":
		return append(out, single...)
	case len(single) == 1:
		return append(out, single[0])
	}
	return append(out, "("+strings.Join(single, "|")+")")
}
