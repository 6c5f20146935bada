// Package config reads .postlint.yml and says what holds for a path.
//
// A file enters, checked to its last key: what is unknown, of the wrong kind or said twice is an error with its line, its
// column and the name that was most likely meant. What leaves is a Config, which gives lint.Options for a run and
// lint.Settings for a path, and tells why. It knows no postings. Without a file nothing of it runs.
package config

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/postlint/postlint/lint"
)

// FileName is what a configuration is called.
const FileName = ".postlint.yml"

// Config is what a configuration file says. It is safe for use by many goroutines.
type Config struct {
	Path     string // of the file; "" where there is none
	AsOf     string // the day whose law is applied; "" says nothing
	Language string // of what is said, one of lint.Languages(); "" says nothing
	Baseline string // path of the baseline, "" for none
	RuleDirs []string
	Book     *lint.Rulebook // the built-in rules and those of RuleDirs

	dir     string      // absolute, of the file
	files   globs       // which files of a directory are postings; empty is all
	whole   []Statement // what the file says of a run as a whole
	layers  []layer
	ignores []ignoreEntry
	mu      sync.Mutex
	settled map[string]*Settled // by the layers and ignores that apply
}

// layer is what the file says for the paths that match: first for all, then one override after the other.
type layer struct {
	line      int   // of the override, 0 for the file itself
	paths     globs // nil is all
	rules     []ruleEntry
	options   []optionEntry
	employer  employerEntry
	platforms sourced[[]string]
	language  sourced[string]
	container containerEntry
	languages sourced[[]string]
}

// sourced is a value with the line that states it. Line 0 says that it is not stated.
type sourced[T any] struct {
	value T
	line  int
}

type ruleEntry struct {
	ids      []string
	category bool
	optIn    bool   // it is off where nothing is said of it
	state    string // off, on (as the rule itself says), or the name of severity
	severity lint.Severity
	line     int
}

type optionEntry struct {
	rule, name string
	value      any // as the rule reads it
	line       int
}

type employerEntry struct {
	name              sourced[string]
	size              sourced[int]
	jurisdictions     sourced[[]string]
	federalContractor sourced[bool]
}

type ignoreEntry struct {
	paths        globs
	line, column int
	set          *lint.Ignore
}

// Settled is what holds for a path, and why.
type Settled struct {
	*lint.Settings
	Why []Statement
}

// Statement is one thing that the file says.
type Statement struct {
	Key   string // "rules.pay/missing", "employer.size"
	Value string
	Line  int // of the file
}

// Find is the path of the configuration for a directory: the nearest .postlint.yml upwards, to the root of the repository
// (a directory with .git) or the home directory; "" where there is none. A file whose name is nearly right is an error.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	home, _ := os.UserHomeDir()
	for {
		path := filepath.Join(dir, FileName)
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return path, nil
		}
		for _, wrong := range []string{".postlint.yaml", "postlint.yml", "postlint.yaml"} {
			if _, err := os.Stat(filepath.Join(dir, wrong)); err == nil {
				return "", &Error{Path: filepath.Join(dir, wrong), Message: "a configuration of this name is not read", Hint: "rename it to " + FileName}
			}
		}
		_, err := os.Stat(filepath.Join(dir, ".git")) // a directory, or a file in work trees
		parent := filepath.Dir(dir)
		if err == nil || dir == home || parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// Load reads the file at path. more are folders of rules beside those that the file names. All that is wrong with the file
// is in the error, which is of type Errors.
func Load(path string, more ...string) (*Config, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		message := err.Error()
		if pe, ok := errors.AsType[*fs.PathError](err); ok {
			message = pe.Err.Error()
		}
		return nil, Errors{{Path: path, Message: message}}
	}
	return Parse(path, src, more...)
}

// Options adds what the file says to the options of a run; what the options say themselves stands. A rule that they name
// by its id runs wherever the file puts it off.
func (c *Config) Options(o lint.Options) lint.Options {
	o.AsOf = cmp.Or(o.AsOf, c.AsOf)
	o.Language = cmp.Or(o.Language, c.Language)
	o.Book = c.Book
	if c.Path == "" {
		return o
	}
	o.Skip = slices.Concat(o.Skip, c.offEverywhere(o.Rules))
	o.OptIn = slices.Concat(o.OptIn, c.optedIn())
	o.Settings = func(path string) *lint.Settings { return c.For(path).Settings }
	if len(o.Rules) > 0 {
		o.Settings = func(path string) *lint.Settings { return c.For(path).naming(o.Rules) }
	}
	return o
}

// naming are the settings for a run that names rules by their ids: they put none of these off.
func (s *Settled) naming(rules []string) *lint.Settings {
	set := *s.Settings
	set.Off = map[string]bool{}
	for id := range s.Off {
		if !slices.Contains(rules, id) {
			set.Off[id] = true
		}
	}
	return &set
}

// offEverywhere are the rules that are off for every path, so that they need not be compiled. An override may put one on again.
func (c *Config) offEverywhere(named []string) []string {
	var out []string
	for id := range c.settle(nil, nil).Off {
		on := slices.Contains(named, id)
		for i := range c.layers[1:] {
			for _, r := range c.layers[1+i].rules {
				on = on || r.state != "off" && slices.Contains(r.ids, id)
			}
		}
		if !on {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// optedIn are the rules that are off by default and that the file puts on for some path.
func (c *Config) optedIn() []string {
	var ids []string
	for i := range c.layers {
		for _, r := range c.layers[i].rules {
			if r.optIn && r.state != "off" {
				ids = append(ids, r.ids...)
			}
		}
	}
	return ids
}

// For is what holds for a path.
func (c *Config) For(path string) *Settled {
	rel := c.rel(path)
	var layers, ignores []int
	for i := range c.layers[1:] {
		if c.layers[1+i].paths.match(rel) {
			layers = append(layers, 1+i)
		}
	}
	for i := range c.ignores {
		if c.ignores[i].paths.matchOrEmpty(rel) {
			ignores = append(ignores, i)
		}
	}
	key := fmt.Sprint(layers, ignores)
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.settled[key]
	if s == nil {
		s = c.settle(layers, ignores)
		c.settled[key] = s
	}
	return s
}

// Why tells what the file says of a path, in the order of its lines.
func (c *Config) Why(path string) []Statement { return c.For(path).Why }

// Said tells all that the file says, in the order of its lines: of a category, not of each of its rules, and of an override with its
// paths before the key.
func (c *Config) Said() []Statement {
	all := slices.Clone(c.whole)
	for i := range c.ignores {
		all = append(all, c.ignores[i].statement())
	}
	for i := range c.layers {
		l := &c.layers[i]
		lines := map[string]Statement{}
		newSettled().lay(l, lines, map[string]map[string]any{})
		for _, r := range l.rules {
			if !r.category {
				continue
			}
			for _, id := range r.ids {
				if key := "rules." + id; lines[key].Line == r.line {
					delete(lines, key)
				}
			}
			category, _, _ := strings.Cut(r.ids[0], "/")
			lines["rules."+category] = Statement{"rules." + category, r.state, r.line}
		}
		for _, w := range lines {
			if l.paths != nil {
				w.Key = l.paths.String() + ": " + w.Key
			}
			all = append(all, w)
		}
	}
	sortStatements(all)
	return all
}

func (g *ignoreEntry) statement() Statement {
	value := g.set.Reason
	if g.set.Until != "" {
		value += " (until " + g.set.Until + ")"
	}
	return Statement{"ignores " + strings.Join(g.set.Rules, ", "), value, g.line}
}

func sortStatements(list []Statement) {
	slices.SortFunc(list, func(a, b Statement) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Key, b.Key)) })
}

// Covers says whether a file that was found in a directory is one of the postings that the file is about.
func (c *Config) Covers(path string) bool { return c.files.matchOrEmpty(c.rel(path)) }

// rel is a path as the file's globs see it: from the file's directory, with slashes.
func (c *Config) rel(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		if rel, err := filepath.Rel(c.dir, abs); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// settle lays the layers one over the other, the first of them below all.
func (c *Config) settle(layers, ignores []int) *Settled {
	s := newSettled()
	lines := map[string]Statement{}
	options := map[string]map[string]any{}
	for _, i := range append([]int{0}, layers...) {
		s.lay(&c.layers[i], lines, options)
	}
	if len(options) > 0 {
		s.Options, _ = c.Book.RuleOptions(options) // each was checked when the file was read
	}
	for _, i := range ignores {
		g := &c.ignores[i]
		s.Ignores = append(s.Ignores, g.set)
		s.Why = append(s.Why, g.statement())
	}
	s.Why = append(s.Why, c.whole...)
	for _, w := range lines {
		s.Why = append(s.Why, w)
	}
	sortStatements(s.Why)
	return s
}

func newSettled() *Settled {
	return &Settled{Settings: &lint.Settings{Off: map[string]bool{}, On: map[string]bool{}, Severity: map[string]lint.Severity{}}}
}

// lay puts what a layer says over what is settled, and notes its options by rule and name.
func (s *Settled) lay(l *layer, lines map[string]Statement, options map[string]map[string]any) {
	for _, o := range l.options {
		if options[o.rule] == nil {
			options[o.rule] = map[string]any{}
		}
		options[o.rule][o.name] = o.value
		key := "rules." + o.rule + ".options." + o.name
		lines[key] = Statement{key, lint.ShowOption(o.value), o.line}
	}
	// Categories first: what is said of one rule stands against what is said of all rules of its category.
	for _, category := range []bool{true, false} {
		for i := range l.rules {
			r := &l.rules[i]
			if r.category != category {
				continue
			}
			for _, id := range r.ids {
				delete(s.Off, id)
				delete(s.Severity, id)
				if !r.category && r.optIn {
					s.On[id] = r.state != "off"
				}
				switch r.state {
				case "off":
					s.Off[id] = true
				case "on":
				default:
					s.Severity[id] = r.severity
				}
				lines["rules."+id] = Statement{"rules." + id, r.state, r.line}
			}
		}
	}
	set(lines, "employer.name", &s.Employer.Name, l.employer.name)
	set(lines, "employer.size", &s.Employer.Size, l.employer.size)
	set(lines, "employer.jurisdictions", &s.Employer.Jurisdictions, l.employer.jurisdictions)
	set(lines, "employer.federal_contractor", &s.Employer.FederalContractor, l.employer.federalContractor)
	set(lines, "platforms", &s.Platforms, l.platforms)
	set(lines, "posting_language", &s.Language, l.language)
	l.container.lay(s, lines)
	set(lines, "languages", &s.Languages, l.languages)
}

func set[T any](lines map[string]Statement, key string, to *T, from sourced[T]) {
	if from.line == 0 {
		return
	}
	*to = from.value
	value := fmt.Sprint(from.value)
	if list, ok := any(from.value).([]string); ok {
		value = strings.Join(list, ", ")
	}
	lines[key] = Statement{key, value, from.line}
}

// Expired are the ignores of the file that no longer hold on a day, as errors that need not stop anybody.
func (c *Config) Expired(asOf string) Errors {
	var out Errors
	for i := range c.ignores {
		if g := &c.ignores[i]; g.set.Until != "" && g.set.Until < asOf {
			out = append(out, &Error{
				Path: c.Path, Line: g.line, Column: g.column, Message: fmt.Sprintf("this ignore of %s expired on %s", strings.Join(g.set.Rules, ", "), g.set.Until),
				Hint: "mend what it silences and remove it, or decide anew and give it a later day and today's reason",
			})
		}
	}
	return out
}

// Unused are the ignores of the file that silence nothing, of those that name a posting by its id or title: whether one
// that names paths is unused, a run over some of them cannot tell.
func (c *Config) Unused(unused func(*lint.Ignore) bool) Errors {
	var out Errors
	for i := range c.ignores {
		if g := &c.ignores[i]; (g.set.ID != "" || g.set.Title != "") && unused(g.set) {
			out = append(out, &Error{
				Path: c.Path, Line: g.line, Column: g.column, Message: "this ignore of " + strings.Join(g.set.Rules, ", ") + " silences nothing",
				Hint: "remove it: what it was for is mended",
			})
		}
	}
	return out
}
