package main

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
)

// configFlags are the flags that say which configuration is read, and which rules of one's own.
type configFlags struct {
	path string
	none bool
	dirs []string
}

func (f *configFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.path, "config", "", "the configuration `FILE`; if not given, the nearest "+config.FileName+" upwards of what is checked")
	fl.BoolVar(&f.none, "no-config", false, "read no configuration")
	fl.StringArrayVar(&f.dirs, "rules-dir", nil, "a `FOLDER` of your own rules, <category>/<rule>.rego; may be repeated")
}

// configured reads the configuration for what is checked. Where there is none it is an empty one, with the rules of the
// folders that are named on the command line; its path is "".
func (c *Command) configured(f *configFlags, args []string, stdinName string) (*config.Config, error) {
	path := f.path
	switch {
	case f.none && path != "":
		return nil, &usageError{"--config and --no-config exclude each other", "give one of them"}
	case !f.none && path == "":
		found, err := config.Find(shared(args, stdinName))
		if err != nil {
			return nil, err
		}
		path = short(found)
	}
	if path != "" {
		return config.Load(path, f.dirs...)
	}
	return config.Parse("", nil, f.dirs...)
}

// book is the built-in rules and those of one's own in a language, "" for that of the configuration, for commands that tell about
// rules. A broken configuration keeps nobody from reading what would mend it.
func (c *Command) book(f *configFlags, language string) (*lint.Rulebook, error) {
	conf, err := c.configured(f, nil, "")
	if err == nil {
		return conf.Book.In(cmp.Or(language, conf.Language))
	}
	if f.path != "" || len(f.dirs) > 0 {
		return nil, err
	}
	c.tell("note", "rules of your own are left out, for the configuration is broken: "+visible(err.Error()), "")
	return (&lint.Rulebook{}).In(language)
}

// shared is the directory that holds all that is checked. For standard input it is that of the name it goes by.
func shared(args []string, stdinName string) string {
	best := ""
	for _, a := range args {
		if a == "-" {
			a = cmp.Or(stdinName, "-")
		}
		dir, err := filepath.Abs(a)
		if err != nil {
			continue
		}
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			dir = filepath.Dir(dir)
		}
		for best != "" && !within(dir, best) {
			best = filepath.Dir(best)
		}
		best = cmp.Or(best, dir)
	}
	return cmp.Or(best, ".")
}

// within says whether a path is a directory or lies in it. Both are absolute.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) || filepath.Dir(dir) == dir
}

// short is a path as seen from the working directory where it lies in it, else as it is.
func short(path string) string {
	wd, err := os.Getwd()
	if err != nil || path == "" || !within(path, wd) {
		return path
	}
	rel, err := filepath.Rel(wd, path)
	if err != nil {
		return path
	}
	return rel
}

// failConfig tells all that is wrong with a configuration, each at its place.
func (c *Command) failConfig(err error) bool {
	if list, ok := errors.AsType[config.Errors](err); ok {
		for _, e := range list {
			c.tell("error", visible(e.Error()), visible(e.Hint))
		}
		return true
	}
	if e, ok := errors.AsType[*config.Error](err); ok {
		c.tell("error", visible(e.Error()), visible(e.Hint))
		return true
	}
	return false
}

// ignoreUse watches the ignores of a configuration: one that names a posting which was checked, and silenced nothing in it,
// is told.
type ignoreUse struct {
	matched, used map[*lint.Ignore]bool
}

func newIgnoreUse() *ignoreUse {
	return &ignoreUse{map[*lint.Ignore]bool{}, map[*lint.Ignore]bool{}}
}

func (u *ignoreUse) add(r *lint.Result) {
	for _, g := range r.Ignores {
		u.matched[g.Ignore] = true
		u.used[g.Ignore] = u.used[g.Ignore] || g.Used
	}
}

// tellIgnores tells which ignores of the configuration have expired, and which of those that name a posting silence
// nothing in it.
func (c *Command) tellIgnores(conf *config.Config, asOf string, use *ignoreUse) {
	for _, e := range conf.Expired(asOf) {
		c.tell("warning", visible(e.Error()), e.Hint)
	}
	for _, e := range conf.Unused(func(g *lint.Ignore) bool { return use.matched[g] && !use.used[g] }) {
		c.tell("warning", visible(e.Error()), e.Hint)
	}
}
