package catalog

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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

	"go.yaml.in/yaml/v3"
)

// Generate makes the files of rules/generated from the rules tree, and the pages beside the rules; the keys are their
// paths from rules/generated. All faults of all rules are reported together.
func Generate(tree fs.FS) (map[string][]byte, error) {
	g := generator{tree: tree, out: map[string][]byte{}, examples: map[string]Examples{}}
	g.rego()
	g.law()
	g.terms()
	g.statements()
	g.platforms()
	g.json("catalog.json", g.rules)
	g.json("examples.json", g.examples)
	g.translations()
	g.out["../README.md"] = []byte(Index(g.rules))
	for i := range g.rules {
		r := &g.rules[i]
		g.out["../"+r.ID+".md"] = []byte(Page(nil, r, g.examples[r.ID]))
	}
	g.digest()
	return g.out, errors.Join(g.errs...)
}

// digest identifies what is embedded, but for the examples and translations, which decide nothing: the first 12 hexadecimal digits of a SHA-256.
func (g *generator) digest() {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(g.out)) {
		if !strings.HasPrefix(name, "../") && !strings.HasPrefix(name, "i18n_") && name != "examples.json" {
			fmt.Fprintf(h, "%s %d\n", name, len(g.out[name]))
			h.Write(g.out[name])
		}
	}
	g.out["digest"] = []byte(hex.EncodeToString(h.Sum(nil)[:6]) + "\n")
}

type generator struct {
	tree     fs.FS
	out      map[string][]byte
	rules    []Rule
	laws     []Law
	reaches  []Reach
	examples map[string]Examples
	errs     []error
}

func (g *generator) fail(name string, err error) {
	if err != nil {
		g.errs = append(g.errs, fmt.Errorf("%s: %w", name, err))
	}
}

func (g *generator) json(name string, v any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	g.fail(name, e.Encode(v))
	g.out[name] = b.Bytes()
}

// rego writes one module a category: the package clause, the imports, then each rule without comments after a line
// "#= category/name", so that a reader may take only the rules that are on. Parsing few bytes in few files is what keeps
// the start short; comments and METADATA are not needed to evaluate.
func (g *generator) rego() {
	files, err := fs.Glob(g.tree, "*/*.rego")
	g.fail("rules", err)
	slices.SortFunc(files, func(a, b string) int {
		return strings.Compare(strings.TrimSuffix(a, ".rego"), strings.TrimSuffix(b, ".rego"))
	})
	modules := map[string]*bytes.Buffer{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.rego") || strings.HasPrefix(file, "generated/") {
			continue
		}
		src, err := fs.ReadFile(g.tree, file)
		g.fail(file, err)
		category := path.Dir(file)
		id := strings.TrimSuffix(file, ".rego")
		if category == "lib" {
			g.out[strings.ReplaceAll(id, "/", "_")+".rego"] = compact(string(src))
			continue
		}
		rule, err := ParseRule(id, string(src))
		g.fail(file, err)
		g.rules = append(g.rules, rule)
		g.fail(file, errors.Join(checkHead(id, string(src)), checkBodies(string(src))))
		g.example(id)
		m := modules[category]
		if m == nil {
			m = &bytes.Buffer{}
			fmt.Fprintf(m, "package postlint.%s\n", strings.ReplaceAll(category, "-", "_"))
			modules[category] = m
		}
		body := compact(string(src))
		imports, rest := splitImports(body)
		for _, imp := range imports {
			if !bytes.Contains(m.Bytes(), []byte("\n"+imp+"\n")) {
				// Imports come before all rules: OPA asks for it.
				head, tail, _ := bytes.Cut(m.Bytes(), []byte("\n"))
				*m = *bytes.NewBuffer(slices.Concat(head, []byte("\n"+imp+"\n"), tail))
			}
		}
		fmt.Fprintf(m, "#= %s\n%s", id, rest)
	}
	for category, m := range modules {
		g.out[category+".rego"] = m.Bytes()
	}
}

// headPattern is the head of a body: a set of findings or of duties.
var headPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(findings|duties) contains \[.*\] if `) })

// checkBodies makes sure that a built-in rule says findings or duties and nothing else: each body is asked by itself, and what
// rules share stands in lib.
func checkBodies(src string) error {
	for line := range strings.Lines(src) {
		if !strings.ContainsAny(line[:1], "\r\n#\t]})") && !strings.HasPrefix(line, "package ") && !strings.HasPrefix(line, "import ") &&
			!headPattern().MatchString(line) {
			return fmt.Errorf("a rule holds bodies of findings and of duties; %q is neither and belongs into lib", strings.TrimSpace(line))
		}
	}
	return nil
}

// checkHead makes sure that the rule's findings carry its own id.
func checkHead(id, src string) error {
	if strings.Contains(src, "\nfindings contains") && !strings.Contains(src, "\nfindings contains [\""+id+"\",") {
		return fmt.Errorf("findings must begin with the rule's own id: findings contains [%q, ref, …]", id)
	}
	return nil
}

func splitImports(body []byte) (imports []string, rest []byte) {
	var b bytes.Buffer
	for line := range strings.Lines(string(body)) {
		switch {
		case strings.HasPrefix(line, "package "):
		case strings.HasPrefix(line, "import "):
			imports = append(imports, strings.TrimSpace(line))
		default:
			b.WriteString(line)
		}
	}
	return imports, b.Bytes()
}

// compact drops comment lines and blank lines.
func compact(src string) []byte {
	var b bytes.Buffer
	for line := range strings.Lines(strings.ReplaceAll(src, "\r\n", "\n")) {
		if t := strings.TrimSpace(line); t != "" && !strings.HasPrefix(t, "#") {
			b.WriteString(strings.TrimRight(line, "\n") + "\n")
		}
	}
	return b.Bytes()
}

func (g *generator) example(id string) {
	name := id + ".yaml"
	src, err := fs.ReadFile(g.tree, name)
	if err != nil {
		g.fail(name, errors.New("each rule has examples: bad and good postings"))
		return
	}
	var e Examples
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	g.fail(name, d.Decode(&e))
	if len(e.Bad) == 0 || len(e.Good) == 0 {
		g.fail(name, errors.New("at least one bad and one good example are needed"))
	}
	g.examples[id] = e
}

// law writes the law tables, pay transparency first.
func (g *generator) law() {
	const name = "tables/pay_transparency.yaml"
	var rows []Law
	g.yaml(name, &rows)
	for i := range rows {
		if w := rows[i].Width; w != nil && !strings.HasSuffix(w.Unit, " a year") {
			g.fail(name, fmt.Errorf("%s: a width is so many of a currency a year, not %q", rows[i].ID, w.Unit))
		}
	}
	g.laws = slices.Concat(rows, g.others(rows))
	g.json("law.json", g.laws)
}

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
	Terms   []struct {
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

// terms writes the term tables: a line "=", table, tally, sought for each, then lines of language, table, phrase,
// replacement (of a ground its reach) and term, with tabs between, and the replacement's plural where it is sure.
func (g *generator) terms() {
	files, err := fs.Glob(g.tree, "tables/terms/*.yaml")
	g.fail("tables/terms", err)
	lines := map[string]bool{}
	var heads []string
	for _, file := range files {
		src, err := fs.ReadFile(g.tree, file)
		g.fail(file, err)
		var t termTable
		d := yaml.NewDecoder(bytes.NewReader(src))
		d.KnownFields(true)
		g.fail(file, d.Decode(&t))
		if want := strings.TrimSuffix(path.Base(file), ".yaml"); t.Table != want || t.Source == "" || t.Checked == "" {
			g.fail(file, fmt.Errorf("a table names itself (%s), its source and the day it was checked", want))
		}
		heads = append(heads, fmt.Sprintf("=\t%s\t%t\t%t\n", t.Table, t.Tally, t.Sought))
		add := func(table, lang, use, term, plural string, forms []string) {
			name := ""
			if !strings.ContainsAny(table[:1], "!~") {
				name = simplest(term)
			}
			for _, form := range append([]string{term}, forms...) {
				list, err := phrases(form)
				g.fail(file, err)
				for _, phrase := range list {
					columns := []string{cmp.Or(lang, "en"), table, phrase, use, name}
					if plural != "" {
						columns = append(columns, plural)
					}
					lines[strings.Join(columns, "\t")+"\n"] = true
				}
			}
		}
		for _, x := range t.Terms {
			add(t.Table, x.Lang, cmp.Or(x.Use, t.Use), x.Term, x.Plural, x.Forms)
		}
		for _, x := range t.Shields {
			add("!"+t.Table, x.Lang, "", x.Text, "", x.Forms)
		}
		for _, x := range t.Grounds {
			add("~"+t.Table, x.Lang, strconv.Itoa(cmp.Or(x.Reach, t.Reach)), x.Text, "", x.Forms)
		}
	}
	g.out["terms.txt"] = []byte(strings.Join(heads, "") + strings.Join(slices.Sorted(maps.Keys(lines)), ""))
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
		out[i] = strings.Join(strings.Fields(out[i]), " ")
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
	return strings.Join(strings.Fields(plainer.Replace(groupPattern().ReplaceAllString(phrase, "$1"))), " ")
}

var tokenPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\([^)]*\)|[^ ,/(-]+`) })

// common words stand in most postings (measured on 600): a phrase that is found by one of them is tried too often.
var common = strings.Fields(`and applicants apply background be between business candidate candidates current employment expected
	experience for from have health including individuals interview looking more must of only over people person preferred
	provide required should skills support team that the their to training will with without work working years your`)

// anchorOf is where the word stands by which the recogniser finds a phrase: of those that must be there the one whose
// shortest form is longest and that is not common; -1 where there is none.
func anchorOf(phrase string) int {
	best, at := 0, -1
	for _, token := range tokenPattern().FindAllStringIndex(phrase, -1) {
		least := 1 << 10
		for w := range strings.SplitSeq(strings.Trim(phrase[token[0]:token[1]], "()"), "|") {
			n := len(w)
			switch {
			case w == "" || w == "#" || w == "_" || strings.HasSuffix(w, "*") && n < 5:
				n = 0
			case w[0] == '*': // many words end alike
				n = min(2, n/3)
			case slices.Contains(common, w):
				n = 1
			}
			least = min(least, n)
		}
		if least > best {
			best, at = least, token[0]
		}
	}
	return at
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
