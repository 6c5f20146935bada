package catalog

import (
	"bytes"
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
	"strings"
	"sync"

	"github.com/postlint/postlint/lint/internal/finding"
)

// Generate makes the files of rules/generated from the rules tree, and the pages beside the rules; the keys are their
// paths from rules/generated. All faults of all rules are reported together.
func Generate(tree fs.FS) (map[string][]byte, error) {
	g := generator{tree: tree, out: map[string][]byte{}, examples: map[string]Examples{}}
	g.rego()
	g.law()
	g.terms("terms.txt", commonTerms)
	g.terms("terms_optin.txt", optInTerms)
	g.statements()
	g.platforms()
	g.json("catalog.json", g.rules)
	g.json("examples.json", g.examples)
	g.translations()
	g.out["../README.md"] = []byte(index(g.rules))
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

// yaml reads a table strictly.
func (g *generator) yaml(name string, into any) {
	src, err := fs.ReadFile(g.tree, name)
	if err != nil {
		g.fail(name, err)
		return
	}
	g.fail(name, decode(src, into))
}

func (g *generator) terms(name string, take termSet) {
	text, err := compactTerms(g.tree, take)
	g.fail("tables/terms", err)
	g.out[name] = []byte(text)
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
		rule, err := parseRule(id, string(src))
		if err != nil {
			g.fail(file, err)
			continue
		}
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
	g.fail(name, decode(src, &e))
	if len(e.Bad) == 0 || len(e.Good) == 0 {
		g.fail(name, errors.New("at least one bad and one good example are needed"))
	}
	g.examples[id] = e
}

// law writes the law tables, pay transparency first, and how rows of law reach a posting.
func (g *generator) law() {
	const name = "tables/pay_transparency.yaml"
	var rows []Law
	g.yaml(name, &rows)
	for i := range rows {
		if w := rows[i].Width; w != nil && !strings.HasSuffix(w.Unit, " a year") {
			g.fail(name, fmt.Errorf("%s: a width is so many of a currency a year, not %q", rows[i].ID, w.Unit))
		}
	}
	g.laws = slices.Concat(rows, g.duties(rows))
	g.json("law.json", g.laws)
	g.yaml("tables/reach.yaml", &g.reaches)
	g.json("reach.json", g.reaches)
}

// duties reads the table of the duties beside the pay itself. Those that the rows of the pay-transparency table carry stand there,
// so that each is corrected in one row.
func (g *generator) duties(pay []Law) []Law {
	const name = "tables/duties.yaml"
	var rows []Law
	g.yaml(name, &rows)
	ids := map[string]bool{}
	for i := range pay {
		ids[pay[i].ID] = true
	}
	for i := range rows {
		r := &rows[i]
		g.fail(name, r.checkDuty(ids))
		ids[r.ID] = true
	}
	return rows
}

// checkDuty finds what a row of the duties' table lacks; ids are those that are taken.
func (l *Law) checkDuty(ids map[string]bool) error {
	switch _, err := finding.ParseSeverity(l.Severity); {
	case ids[l.ID]:
		return fmt.Errorf("row %s: the id is not the only one of its name", l.ID)
	case l.Duty == "" || l.Jurisdiction == "" || l.Place == "" || l.Law == "" || len(l.Sources) == 0 || l.Checked == "" || l.VerifiedBy == "":
		return fmt.Errorf("row %s: a row names its duty, jurisdiction, place, law, sources, verified_by and the day it was checked", l.ID)
	case err != nil:
		return fmt.Errorf("row %s: %w", l.ID, err)
	case l.Threshold > 1 && l.Counted == "":
		return fmt.Errorf("row %s: a threshold says where employees are counted", l.ID)
	}
	return nil
}
