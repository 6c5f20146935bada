package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/config"
	"github.com/postlint/postlint/lint/report"
)

// inputs are what is to be read, in the order in which it is read: by name, so that a report does not depend on the order in
// which a shell, a hook or xargs names the files.
type inputs struct {
	c         *Command
	args      []string // sorted
	stdinName string
	quiet     bool
	seen      map[string]bool // absolute paths; nil where there is one argument only
	conf      *config.Config
	flags     []report.Setting  // that were given and change what is found
	noConf    bool              // none is to be read
	baseline  *lint.BaselineRun // nil for none
	partial   bool              // not all rules are run, or not all findings told
	changes   *changes          // only what changed is read; nil for all
	mending   *mending          // what is mended before it is checked; nil for nothing

	failures []*lint.SourceError // found on the way: paths that could not be walked
}

// stdinName is what standard input is called where --stdin-filename says nothing.
const stdinName = "<stdin>"

func (c *Command) inputs(cmd *cobra.Command, args []string, f *runFlags, quiet bool) (*inputs, error) {
	if len(args) == 0 {
		return nil, &usageError{"no file given", "name files or directories, or - for standard input: " + cmd.CommandPath() + " posting.html"}
	}
	in := &inputs{c: c, args: expanded(args), flags: given(cmd), stdinName: f.stdinName, quiet: quiet}
	slices.Sort(in.args)
	if in.stdinName == "" {
		in.stdinName = stdinName
	} else if !slices.Contains(args, "-") {
		return nil, &usageError{"--stdin-filename names standard input, which is not read", "add - to the arguments"}
	}
	if len(in.args) > 1 {
		in.seen = map[string]bool{}
	}
	return in, nil
}

// telling are the flags that say how something is told, and not what is found.
var telling = []string{"format", "color", "quiet", "checklist", "statistics", "jobs", "config", "allow-empty"}

// given are the flags that were given and change what is found, as settings of a report.
func given(cmd *cobra.Command) (list []report.Setting) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if slices.Contains(telling, f.Name) {
			return
		}
		value := f.Value.String()
		if many, ok := f.Value.(pflag.SliceValue); ok {
			value = strings.Join(many.GetSlice(), ",")
		}
		list = append(list, report.Setting{Key: "--" + f.Name, Value: value})
	})
	return list
}

// settings are what holds for the run beside the defaults: what the configuration says, and then the flags, which stand over it.
func (in *inputs) settings() (list []report.Setting) {
	if path := in.conf.Path; path != "" {
		if wd, err := os.Getwd(); err == nil && filepath.IsAbs(path) { // where a repository lies on a machine is nobody's business
			if rel, err := filepath.Rel(wd, path); err == nil {
				path = rel
			}
		}
		list = append(list, report.Setting{Key: "config", Value: filepath.ToSlash(path)})
	}
	for _, s := range in.conf.Said() {
		list = append(list, report.Setting{Key: s.Key, Value: s.Value})
	}
	return append(list, in.flags...)
}

// expanded replaces patterns by the files that match them, as shells of Unix do before postlint sees them and those of
// Windows do not. What exists under its own name, and what matches nothing, stays as it is.
func expanded(args []string) []string {
	var out []string
	for _, a := range args {
		if _, err := os.Lstat(a); err != nil && strings.ContainsAny(a, "*?[") {
			if matches, err := filepath.Glob(a); err == nil && len(matches) > 0 {
				out = append(out, matches...)
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// sources yields them one by one. Files that outs writes to are never read.
func (in *inputs) sources(outs *outputs) iter.Seq[lint.Source] {
	return func(yield func(lint.Source) bool) {
		if in.changes != nil {
			in.changed(outs, yield)
			return
		}
		for _, a := range in.args {
			if !in.argument(a, outs, yield) {
				return
			}
		}
	}
}

func (in *inputs) argument(arg string, outs *outputs, yield func(lint.Source) bool) bool {
	if arg == "-" {
		return in.repeated(arg) || yield(lint.Source{Path: in.stdinName, Reader: in.c.Stdin})
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil: // the linter says what is wrong with it, in its place
		return yield(lint.Source{Path: arg})
	case info.IsDir():
		return in.walk(arg, outs, yield)
	case outs.writesTo(info):
		return yield(lint.Source{Path: arg, Reader: failing{&lint.SourceError{
			Path: arg, Message: "is both read and written", Hint: "write the report to another file",
		}}})
	}
	return in.repeated(arg) || yield(lint.Source{Path: arg})
}

// failing is a source that cannot be read.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// plain is the reason of a file error without its operation and path.
func plain(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err.Error()
	}
	return err.Error()
}

// repeated says whether a path was given before; it notes it otherwise.
func (in *inputs) repeated(path string) bool {
	if in.seen == nil {
		return false
	}
	if abs, err := filepath.Abs(path); err == nil && path != "-" {
		path = abs
	}
	if in.seen[path] {
		return true
	}
	in.seen[path] = true
	return false
}

// walk yields the postings of a directory, in the order of their names. Symbolic links in it are not followed: they may lead in
// circles.
func (in *inputs) walk(root string, outs *outputs, yield func(lint.Source) bool) bool {
	found, refused := 0, map[string]int{}
	top := root
	if info, err := os.Lstat(root); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		top += string(filepath.Separator) // what is named is followed
	}
	failures := len(in.failures)
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			in.failures = append(in.failures, &lint.SourceError{Path: path, Message: plain(err), Err: err})
			return nil
		}
		if d.Name() == config.FileName {
			in.tellNested(path)
		}
		if path != top && leftOut(d) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() {
			return nil
		}
		if !lint.Supported(path) {
			if ext := strings.ToLower(filepath.Ext(path)); slices.Contains(documents, ext) {
				refused[ext]++
			}
			return nil
		}
		if info, err := d.Info(); err == nil && outs.writesTo(info) || !in.conf.Covers(path) {
			return nil
		}
		found++
		if !in.repeated(path) && !yield(lint.Source{Path: path}) {
			return io.EOF
		}
		return nil
	})
	if err != nil {
		return false
	}
	if found > 0 || len(in.failures) == failures {
		in.tellWalk(root, found, refused)
	}
	return true
}

// tellNested tells of a configuration that is not read: a run has one.
func (in *inputs) tellNested(path string) {
	if in.quiet || in.noConf {
		return
	}
	if a, err := filepath.Abs(path); err == nil {
		if b, err := filepath.Abs(in.conf.Path); err == nil && a == b {
			return
		}
	}
	in.c.tell("note", in.c.say("{file} is not read: a run has one configuration, which is found upwards of all that is checked", "file", visible(path)),
		in.c.say("check that directory by itself, or say it under overrides"))
}

// leftOut says whether a walk passes an entry by.
func leftOut(d fs.DirEntry) bool {
	return strings.HasPrefix(d.Name(), ".") || d.IsDir() && d.Name() == "node_modules"
}

// documents are the extensions of files that may well be postings and that cannot be read.
var documents = []string{".doc", ".eml", ".mht", ".mhtml", ".msg", ".odt", ".pdf", ".rtf"}

func (in *inputs) tellWalk(root string, found int, refused map[string]int) {
	var kinds []string
	n := 0
	for _, ext := range documents {
		if refused[ext] > 0 {
			kinds = append(kinds, fmt.Sprintf("%d %s", refused[ext], ext))
			n += refused[ext]
		}
	}
	if in.quiet {
		return
	}
	if n > 0 {
		in.c.tell("note", in.c.say("{folder}: files that cannot be read were left out: {kinds}", "folder", visible(root), "kinds", strings.Join(kinds, ", ")),
			in.c.say("save them as HTML or text, and check those"))
	}
	if found == 0 {
		in.c.tell("note", in.c.say("{folder}: no file in it has the extension of a posting", "folder", visible(root)),
			in.c.say("{extensions} are read, and each with .gz or .zst; name a file to have it read whatever its extension", "extensions", strings.Join(lint.Extensions(), " ")))
	}
}
