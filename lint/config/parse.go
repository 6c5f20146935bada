package config

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/postlint/postlint/lint"
)

// maxSize bounds a file, in bytes. No configuration comes near; what is larger was named by mistake.
const maxSize = 1 << 20

// Parse reads the content of the file at path, which need not be there. more are folders of rules beside those that the
// file names.
func Parse(path string, src []byte, more ...string) (*Config, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, Errors{{Path: path, Message: err.Error()}}
	}
	c := &Config{Path: path, dir: filepath.Dir(abs), settled: map[string]*Settled{}}
	p := &parser{c: c}
	root := p.document(src)
	p.folders(root, more)
	p.file(root)
	if len(p.errs) > 0 {
		slices.SortStableFunc(p.errs, func(a, b *Error) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
		return nil, p.errs
	}
	return c, nil
}

// parser reads one file. It goes on behind a fault, so that all are told at once.
type parser struct {
	c    *Config
	errs Errors
}

// fail notes a fault at a node; hint says what to do about it, or is "".
func (p *parser) fail(n *yaml.Node, hint, format string, args ...any) {
	p.errs = append(p.errs, &Error{Path: p.c.Path, Line: n.Line, Column: n.Column, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// lineOf finds the line in an error of the YAML reader.
var lineOf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: line (\d+): `) })

// document is the file's one document, nil where it says nothing.
func (p *parser) document(src []byte) *yaml.Node {
	if len(src) > maxSize {
		p.errs = append(p.errs, &Error{Path: p.c.Path, Message: "this is too large to be a configuration"})
		return nil
	}
	d := yaml.NewDecoder(bytes.NewReader(src))
	var doc, second yaml.Node
	if err := d.Decode(&doc); err != nil {
		if !errors.Is(err, io.EOF) {
			e := &Error{Path: p.c.Path, Message: "this is no YAML: " + strings.TrimPrefix(err.Error(), "yaml: ")}
			if m := lineOf().FindStringSubmatch(err.Error()); m != nil {
				e.Line, _ = strconv.Atoi(m[1])
				e.Column = 1
				e.Message = "this is no YAML: " + strings.TrimPrefix(err.Error(), m[0])
				e.Hint = tabHint(src, e.Line)
			}
			p.errs = append(p.errs, e)
		}
		return nil
	}
	if err := d.Decode(&second); err == nil {
		p.fail(&second, "take the line with --- away", "a second document begins here; a configuration is one")
	}
	if len(doc.Content) == 0 || empty(doc.Content[0]) {
		return nil
	}
	return doc.Content[0]
}

// tabHint tells of a tab before the words of a line, at which YAML stops; "" where there is none.
func tabHint(src []byte, line int) string {
	lines := bytes.SplitN(src, []byte("\n"), line+1)
	if line < 1 || line > len(lines) {
		return ""
	}
	text := lines[line-1]
	if before := text[:len(text)-len(bytes.TrimLeft(text, " \t"))]; bytes.ContainsRune(before, '\t') {
		return "indent it with blanks: YAML takes no tabs there"
	}
	return ""
}

// empty says whether a value is not there: a key with nothing behind it.
func empty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// keys calls the function of each key of a mapping. Unknown keys and keys that are said twice are errors.
func (p *parser) keys(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	p.pairs(n, what, func(key, val *yaml.Node) {
		f := known[key.Value]
		if f == nil {
			var names []string
			for k := range known {
				names = append(names, k)
			}
			slices.Sort(names)
			p.fail(key, near(key.Value, names), "%s has no key %q", what, key.Value)
			return
		}
		if empty(val) {
			p.fail(key, "give a value, or take the key away", "nothing stands behind %s", key.Value)
			return
		}
		f(val)
	})
}

// pairs calls f for each key of a mapping, aliases followed.
func (p *parser) pairs(n *yaml.Node, what string, f func(key, val *yaml.Node)) {
	if n = follow(n); n.Kind != yaml.MappingNode {
		p.wrong(n, what, "keys with values")
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if line, twice := seen[key.Value]; twice {
			p.fail(key, fmt.Sprintf("it stands in line %d already", line), "%q is said twice", key.Value)
			continue
		}
		seen[key.Value] = key.Line
		f(key, follow(n.Content[i+1]))
	}
}

func follow(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode && n.Alias != nil {
		n = n.Alias
	}
	return n
}

// wrong says that a value is of another kind than is needed.
func (p *parser) wrong(n *yaml.Node, what, need string) {
	p.fail(n, "", "%s must be %s, not %s", what, need, kind(n))
}

func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		return strconv.Quote(n.Value)
	default:
		return "this"
	}
}

func (p *parser) text(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" {
		p.wrong(n, what, "a text")
		return ""
	}
	return n.Value
}

func (p *parser) day(n *yaml.Node, what string) string {
	if _, err := time.Parse(time.DateOnly, n.Value); n.Kind != yaml.ScalarNode || err != nil {
		p.wrong(n, what, "a day written as 2027-01-31")
		return ""
	}
	return n.Value
}

// oneOf is a text that must be one of those known.
func (p *parser) oneOf(n *yaml.Node, what string, known []string) string {
	if n.Kind != yaml.ScalarNode || !slices.Contains(known, n.Value) {
		p.fail(n, near(n.Value, known), "%s cannot be %s", what, kind(n))
		return ""
	}
	return n.Value
}

// list calls f for each value of a list; one value may stand for a list of one.
func (p *parser) list(n *yaml.Node, f func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		f(n)
		return
	}
	for _, x := range n.Content {
		f(follow(x))
	}
}

func (p *parser) texts(n *yaml.Node, what string) (out []string) {
	p.list(n, func(x *yaml.Node) {
		if s := p.text(x, what); s != "" {
			out = append(out, s)
		}
	})
	return out
}

func (p *parser) globs(n *yaml.Node, what string) (out globs) {
	p.list(n, func(x *yaml.Node) {
		s := p.text(x, what)
		if s == "" {
			return
		}
		g, ok := newGlob(s)
		if !ok {
			p.fail(x, `patterns are written with slashes on every system, as in drafts/** or !drafts/final/*.html`, "%s: %q is no pattern", what, s)
			return
		}
		out = append(out, g)
	})
	return out
}

// folders reads the rules of one's own first: what follows may name them.
func (p *parser) folders(root *yaml.Node, more []string) {
	dirs := slices.Clone(more)
	at := root
	if root != nil && follow(root).Kind == yaml.MappingNode {
		content := follow(root).Content
		for i := 0; i+1 < len(content); i += 2 {
			if content[i].Value == "rules_dirs" && !empty(content[i+1]) {
				at = follow(content[i+1])
				for _, dir := range p.texts(at, "rules_dirs") {
					if !filepath.IsAbs(dir) {
						dir = filepath.Join(filepath.Dir(p.c.Path), filepath.FromSlash(dir))
					}
					dirs = append(dirs, dir)
				}
			}
		}
	}
	p.c.RuleDirs = dirs
	p.c.Book = &lint.Rulebook{}
	if len(dirs) == 0 {
		return
	}
	book, err := lint.ReadRules(dirs...)
	p.c.Book = book
	if err != nil {
		if at == nil {
			at = &yaml.Node{}
		}
		p.fail(at, "", "%v", err)
	}
}

// file reads all but the folders of rules.
func (p *parser) file(root *yaml.Node) {
	c := p.c
	c.layers = []layer{{}}
	if root == nil {
		return
	}
	var all layer // what the file says after its overrides must not get lost where these make the list of layers longer
	known := p.layerKeys(&all)
	whole := func(key, value string, n *yaml.Node) { c.whole = append(c.whole, Statement{key, value, n.Line}) }
	known["as_of"] = func(n *yaml.Node) {
		c.AsOf = p.day(n, "as_of")
		whole("as_of", c.AsOf, n)
	}
	known["language"] = func(n *yaml.Node) {
		c.Language = p.oneOf(n, "language", lint.Languages())
		whole("language", c.Language, n)
	}
	known["baseline"] = func(n *yaml.Node) {
		whole("baseline", n.Value, n)
		if c.Baseline = p.text(n, "baseline"); c.Baseline != "" && !filepath.IsAbs(c.Baseline) {
			c.Baseline = filepath.Join(filepath.Dir(c.Path), filepath.FromSlash(c.Baseline))
		}
	}
	known["files"] = func(n *yaml.Node) {
		c.files = p.globs(n, "files")
		whole("files", c.files.String(), n)
	}
	known["rules_dirs"] = func(*yaml.Node) {}
	known["ignores"] = func(n *yaml.Node) { p.each(n, "ignores", p.ignore) }
	known["overrides"] = func(n *yaml.Node) { p.each(n, "overrides", p.override) }
	p.keys(root, "the configuration", known)
	c.layers[0] = all
}

// each calls f for each entry of a list.
func (p *parser) each(n *yaml.Node, what string, f func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		p.wrong(n, what, "a list")
		return
	}
	for _, x := range n.Content {
		f(follow(x))
	}
}

// layerKeys are the keys that stand in the file itself and in overrides.
func (p *parser) layerKeys(l *layer) map[string]func(*yaml.Node) {
	return map[string]func(*yaml.Node){
		"rules":     func(n *yaml.Node) { p.rules(n, l) },
		"employer":  func(n *yaml.Node) { p.employer(n, &l.employer) },
		"container": func(n *yaml.Node) { p.container(n, &l.container) },
		"platforms": func(n *yaml.Node) {
			l.platforms.line = n.Line
			p.list(n, func(x *yaml.Node) {
				l.platforms.value = append(l.platforms.value, p.oneOf(x, "a platform", lint.Platforms()))
			})
		},
		"posting_language": func(n *yaml.Node) {
			l.language = sourced[string]{n.Value, n.Line}
			if n.Kind != yaml.ScalarNode || !languagePattern().MatchString(n.Value) {
				p.wrong(n, "posting_language", "a code of two letters, such as en or de")
			}
		},
		"languages": func(n *yaml.Node) {
			p.codes(n, &l.languages, languagePattern(), "a language of postings", "a code of two letters, such as en or de")
		},
	}
}

// codes reads a list of codes. what names one of them, needs says how it is written.
func (p *parser) codes(n *yaml.Node, to *sourced[[]string], pattern *regexp.Regexp, what, needs string) {
	to.line = n.Line
	p.list(n, func(x *yaml.Node) {
		if x.Kind != yaml.ScalarNode || !pattern.MatchString(x.Value) {
			p.wrong(x, what, needs)
			return
		}
		to.value = append(to.value, x.Value)
	})
}

var languagePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z]{2}$`) })

// States are what may be said of a rule.
func States() []string { return []string{"off", "on", "info", "warning", "error"} }

func (p *parser) rules(n *yaml.Node, l *layer) {
	p.pairs(n, "rules", func(key, val *yaml.Node) {
		ids, err := p.c.Book.IDs(key.Value)
		if err != nil {
			hint := "`postlint rules list` lists all rules"
			if unknown, ok := errors.AsType[*lint.UnknownRuleError](err); ok {
				hint = cmp.Or(lint.DidYouMean(unknown.Near), hint)
			}
			p.fail(key, hint, "there is no rule or category %q", key.Value)
			return
		}
		if val.Kind == yaml.MappingNode {
			val = p.rule(key.Value, val, l)
		}
		r := p.c.Book.Find(key.Value)
		e := ruleEntry{ids: ids, category: r == nil, optIn: r != nil && r.OptIn, state: "on", line: key.Line}
		switch {
		case val != nil:
			if e.state = p.oneOf(val, "the severity of "+key.Value, States()); e.state == "" {
				return
			}
		case !e.optIn: // who sets options of a rule that is off by default asks for it
			return
		}
		for s := lint.Info; s <= lint.Error; s++ {
			if s.String() == e.state {
				e.severity = s
			}
		}
		l.rules = append(l.rules, e)
	})
}

// rule reads the long form of what is said of a rule or category, and returns its severity; nil where none is given.
func (p *parser) rule(name string, n *yaml.Node, l *layer) (severity *yaml.Node) {
	p.keys(n, "the rule "+name, map[string]func(*yaml.Node){
		"severity": func(v *yaml.Node) { severity = v },
		"options":  func(v *yaml.Node) { p.options(name, v, l) },
	})
	return severity
}

// options reads the options of a rule.
func (p *parser) options(name string, n *yaml.Node, l *layer) {
	r := p.c.Book.Find(name)
	switch {
	case r == nil:
		p.fail(n, "name one rule of them; `postlint explain RULE` tells its options", "the category %s has no options", name)
		return
	case len(r.Options) == 0:
		p.fail(n, "take options away", "the rule %s has no options", name)
		return
	}
	p.pairs(n, "the options of "+name, func(key, val *yaml.Node) {
		o := r.Option(key.Value)
		if o == nil {
			var names []string
			for i := range r.Options {
				names = append(names, r.Options[i].Name)
			}
			p.fail(key, near(key.Value, names), "the rule %s has no option %q", name, key.Value)
			return
		}
		var given any
		if err := val.Decode(&given); err != nil {
			p.wrong(val, "the option "+o.Name, o.Needs())
			return
		}
		value, ok := o.Value(given)
		if !ok {
			hint := ""
			if len(o.Values) > 0 && val.Kind == yaml.ScalarNode {
				hint = near(val.Value, o.Values)
			}
			p.fail(val, hint, "the option %s of %s must be %s, not %s", o.Name, name, o.Needs(), kind(val))
			return
		}
		l.options = append(l.options, optionEntry{r.ID, o.Name, value, key.Line})
	})
}

// codePattern is the code of a country, of a part of one, or of a county or city in it.
var codePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Z0-9]+)*)?$`) })

func (p *parser) employer(n *yaml.Node, e *employerEntry) {
	p.keys(n, "employer", map[string]func(*yaml.Node){
		"name": func(n *yaml.Node) { e.name = sourced[string]{p.text(n, "employer.name"), n.Line} },
		"size": func(n *yaml.Node) {
			size, err := strconv.Atoi(n.Value)
			if n.Kind != yaml.ScalarNode || err != nil || size < 1 {
				p.wrong(n, "employer.size", "the number of employees")
				return
			}
			e.size = sourced[int]{size, n.Line}
		},
		"jurisdictions": func(n *yaml.Node) {
			p.codes(n, &e.jurisdictions, codePattern(), "a jurisdiction", "a code of ISO 3166, such as US-CO or DE")
		},
		"federal_contractor": func(n *yaml.Node) {
			e.federalContractor = sourced[bool]{p.oneOf(n, "employer.federal_contractor", []string{"true", "false"}) == "true", n.Line}
		},
	})
}

func (p *parser) override(n *yaml.Node) {
	l := layer{line: n.Line}
	known := p.layerKeys(&l)
	known["paths"] = func(n *yaml.Node) { l.paths = p.globs(n, "paths") }
	p.keys(n, "an override", known)
	if n.Kind == yaml.MappingNode && !has(n, "paths") {
		p.fail(n, `say which files it is about, such as paths: ["drafts/**"]`, "an override needs paths")
	}
	p.c.layers = append(p.c.layers, l)
}

func (p *parser) ignore(n *yaml.Node) {
	g := ignoreEntry{line: n.Line, column: n.Column, set: &lint.Ignore{}}
	p.keys(n, "an ignore", map[string]func(*yaml.Node){
		"rules": func(n *yaml.Node) {
			p.list(n, func(x *yaml.Node) {
				name := p.text(x, "a rule")
				if name == "" {
					return
				}
				if _, err := p.c.Book.IDs(name); err != nil {
					p.fail(x, "", "%v", err)
					return
				}
				g.set.Rules = append(g.set.Rules, name)
			})
		},
		"paths":  func(n *yaml.Node) { g.paths = p.globs(n, "paths") },
		"id":     func(n *yaml.Node) { g.set.ID = p.text(n, "id") },
		"title":  func(n *yaml.Node) { g.set.Title = strings.Join(strings.Fields(p.text(n, "title")), " ") },
		"reason": func(n *yaml.Node) { g.set.Reason = p.text(n, "reason") },
		"until":  func(n *yaml.Node) { g.set.Until = p.day(n, "until") },
	})
	if n.Kind == yaml.MappingNode {
		for _, need := range []struct {
			key   string
			given bool
		}{{"rules", has(n, "rules")}, {"reason", has(n, "reason")}} {
			if !need.given {
				p.fail(n, "", "an ignore needs %s", need.key)
			}
		}
		if g.set.ID == "" && g.set.Title == "" && g.paths == nil {
			p.fail(n, "to silence a rule everywhere, put it off under rules", "an ignore needs paths, an id or a title")
		}
	}
	p.c.ignores = append(p.c.ignores, g)
}

func has(n *yaml.Node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}
