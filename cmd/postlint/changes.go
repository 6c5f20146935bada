package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/postlint/postlint/lint"
)

// changes are the files of a Git repository that changed, with what they were before. Git itself is asked, so that its
// index, its filters and its configuration hold; the environment of a hook is passed on.
type changes struct {
	root    string // of the work tree, links resolved
	staged  bool   // what is in the index is checked, not what is in the work tree
	since   string // the revision that the files are compared with, as it was given
	files   []changedFile
	tracked map[string]bool // paths from the root, with slashes
}

// changedFile is one file that is there now. The names of contents are Git's object names, "" for none.
type changedFile struct {
	path     string // from the root, with slashes
	old, now string
	unmerged bool
}

// changedSince finds the files that changed since the branch left a revision, those that Git does not know yet included.
func changedSince(ref string) (*changes, error) {
	c := &changes{since: ref}
	if err := c.open("--changed-since"); err != nil {
		return nil, err
	}
	commit, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--changed-since: Git knows no revision %q", ref), "in a checkout of CI, fetch the branch first: git fetch origin BRANCH"}
	}
	base, err := git("merge-base", strings.TrimSpace(commit), "HEAD")
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--changed-since: %s and HEAD have no common history here", ref), "in a shallow checkout, fetch more of it: git fetch --unshallow"}
	}
	if err := c.diff(strings.TrimSpace(base)); err != nil {
		return nil, err
	}
	others, err := git("-C", c.root, "ls-files", "-z", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	for path := range strings.SplitSeq(others, "\x00") {
		if path != "" {
			c.files = append(c.files, changedFile{path: path})
		}
	}
	c.sort()
	return c, nil
}

// stagedChanges finds the files of which a change is staged.
func stagedChanges() (*changes, error) {
	c := &changes{staged: true}
	if err := c.open("--staged"); err != nil {
		return nil, err
	}
	err := c.diff("--cached")
	c.sort()
	return c, err
}

func (c *changes) sort() {
	slices.SortFunc(c.files, func(a, b changedFile) int { return cmp.Compare(a.path, b.path) })
	c.files = slices.CompactFunc(c.files, func(a, b changedFile) bool { return a.path == b.path })
}

func (c *changes) open(flag string) error {
	root, err := git("rev-parse", "--show-toplevel")
	if errors.Is(err, exec.ErrNotFound) {
		return &usageError{flag + ": the command git is needed, and is not installed", ""}
	}
	if err != nil {
		return &usageError{flag + ": the working directory lies in no work tree of Git", "change into the repository"}
	}
	c.root = filepath.FromSlash(strings.TrimRight(root, "\r\n"))
	if resolved, err := filepath.EvalSymlinks(c.root); err == nil {
		c.root = resolved
	}
	all, err := git("-C", c.root, "ls-files", "-z")
	c.tracked = map[string]bool{}
	for path := range strings.SplitSeq(all, "\x00") {
		c.tracked[path] = true
	}
	return err
}

// diff reads what Git says in its raw form: ":100644 100644 OLD NOW M", then one path, or two where a file was renamed.
func (c *changes) diff(with string) error {
	out, err := git("diff", "--raw", "-z", "--no-abbrev", "--no-relative", "--no-ext-diff", "--find-renames", "--ignore-submodules", with, "--")
	if err != nil {
		return err
	}
	parts := strings.Split(out, "\x00")
	for i := 0; i+1 < len(parts); {
		f := strings.Fields(strings.TrimLeft(parts[i], ":"))
		if len(f) != 5 {
			return fmt.Errorf("git diff: %q is not understood", parts[i])
		}
		path := parts[i+1]
		i += 2
		if kind := f[4][0]; (kind == 'R' || kind == 'C') && i < len(parts) {
			path = parts[i]
			i++
		}
		regular := strings.HasPrefix(f[1], "100")
		if unmerged := f[4] == "U"; regular || unmerged {
			c.files = append(c.files, changedFile{path: path, old: object(f[2]), now: object(f[3]), unmerged: unmerged})
		}
	}
	return nil
}

// object is the name of a content, "" where Git writes naughts for none.
func object(name string) string {
	if strings.Trim(name, "0") == "" {
		return ""
	}
	return name
}

// git runs git and returns what it prints.
func git(args ...string) (string, error) {
	cmd := exec.CommandContext(context.Background(), "git", args...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.Exited() {
			return "", fmt.Errorf("git %s: %s", args[0], cmp.Or(strings.TrimSpace(said.String()), exit.Error()))
		}
		return "", err
	}
	return out.String(), nil
}

// source is the file as it is to be checked; path is what it is called.
func (c *changes) source(f *changedFile, path string) lint.Source {
	src := lint.Source{Path: path, Before: func() (io.ReadCloser, error) { return c.content(f.path, f.old) }}
	switch {
	case c.staged && f.unmerged:
		src.Reader = failing{&lint.SourceError{Path: path, Message: "is not merged", Hint: "resolve the conflict and stage the file"}}
		src.Before = nil
	case c.staged:
		src.Reader = &lazy{open: func() (io.ReadCloser, error) { return c.content(f.path, f.now) }}
	}
	return src
}

// content reads a content by its name; of none there is nothing to read. Where the work tree is checked, the content goes
// through the filters of the work tree, so that line ends which Git changes do not look like an edit.
func (c *changes) content(path, name string) (io.ReadCloser, error) {
	if name == "" {
		return io.NopCloser(strings.NewReader("")), nil
	}
	args := []string{"cat-file", "--filters", "--path=" + path, name}
	if c.staged {
		args = []string{"cat-file", "blob", name}
	}
	out, err := git(args...)
	if err != nil {
		return nil, err
	}
	return io.NopCloser(strings.NewReader(out)), nil
}

// lazy is opened by its first Read.
type lazy struct {
	open func() (io.ReadCloser, error)
	r    io.ReadCloser
}

func (l *lazy) Read(b []byte) (int, error) {
	if l.r == nil {
		r, err := l.open()
		if err != nil {
			return 0, err
		}
		l.r = r
	}
	return l.r.Read(b)
}

// changed yields the changed files among the arguments: those that are named, and in directories those that a walk would
// find.
func (in *inputs) changed(outs *outputs, yield func(lint.Source) bool) {
	for _, arg := range in.args {
		if arg == "-" {
			if !in.argument(arg, outs, yield) {
				return
			}
			continue
		}
		rel, err := in.changes.rel(arg)
		if err != nil {
			in.failures = append(in.failures, &lint.SourceError{Path: arg, Message: plain(err), Hint: "with --staged and --changed-since, name what lies in the repository"})
			continue
		}
		if !in.changedIn(arg, rel, outs, yield) {
			return
		}
	}
}

func (in *inputs) changedIn(arg, rel string, outs *outputs, yield func(lint.Source) bool) bool {
	found := in.changes.tracked[rel]
	for i := range in.changes.files {
		f := &in.changes.files[i]
		path := arg
		if f.path != rel {
			below, ok := strings.CutPrefix(f.path, rel+"/")
			if rel == "." {
				below, ok = f.path, true
			}
			if !ok || hidden(below) || !lint.Supported(f.path) {
				continue
			}
			if path = filepath.Join(arg, filepath.FromSlash(below)); !in.conf.Covers(path) {
				continue
			}
		}
		found = true
		if info, err := os.Stat(path); err == nil && outs.writesTo(info) {
			continue
		}
		if !in.repeated(path) && !yield(in.changes.source(f, path)) {
			return false
		}
	}
	if found {
		return true
	}
	// Git knows nothing of it. A file is then checked as it is, but where what is staged is wanted.
	info, err := os.Stat(arg)
	if err != nil || !info.IsDir() && !in.changes.staged {
		return in.argument(arg, outs, yield)
	}
	return true
}

// hidden says whether a walk passes a path by.
func hidden(path string) bool {
	return strings.HasPrefix(path, ".") || strings.Contains(path, "/.") || strings.HasPrefix(path, "node_modules/") || strings.Contains(path, "/node_modules/")
}

// rel is a path as Git has it: from the root, with slashes.
func (c *changes) rel(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	dir, base := filepath.Split(abs)
	if resolved, err := filepath.EvalSymlinks(abs); err == nil {
		dir, base = filepath.Split(resolved)
	} else if resolved, err := filepath.EvalSymlinks(dir); err == nil {
		dir = resolved
	}
	rel, err := filepath.Rel(c.root, filepath.Join(dir, base))
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", fmt.Errorf("lies outside of the repository %s", c.root)
	}
	return filepath.ToSlash(rel), nil
}
