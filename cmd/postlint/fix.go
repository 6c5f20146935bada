package main

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/fix"
	"github.com/postlint/postlint/lint/report"
)

// fixFlags are the flags that say what is mended.
type fixFlags struct{ fix, unsafe, diff bool }

func (f *fixFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.BoolVar(&f.fix, "fix", false, "mend what can be mended safely, and tell what is left")
	fl.BoolVar(&f.unsafe, "unsafe-fixes", false, "with --fix or --diff: mend also what may change what the posting says")
	fl.BoolVar(&f.diff, "diff", false, "show what --fix would change, as a unified diff, and change nothing; exit status 1 if there is anything")
}

// mending mends sources before they are checked.
type mending struct {
	c       *Command
	opts    fix.Options
	stdout  io.Writer // where a posting from standard input is written to
	stdin   string    // what standard input is called
	fixed   int       // findings
	files   int       // in which something was mended
	pending int       // findings that could be mended unsafely
}

// mending is what the flags ask for; nil where that is nothing.
func (f *fixFlags) mending(c *Command, in *inputs) (*mending, error) {
	switch {
	case !f.fix && !f.diff && f.unsafe:
		return nil, &usageError{"--unsafe-fixes adds to --fix or --diff, and neither is given", "give one of them"}
	case !f.fix && !f.diff:
		return nil, nil //nolint:nilnil // nothing is mended
	case f.fix && f.diff:
		return nil, &usageError{"--fix and --diff exclude each other", "--diff shows what --fix would change"}
	case f.fix && len(in.args) > 1 && slices.Contains(in.args, "-"):
		return nil, &usageError{"--fix writes a posting from standard input to standard output, and other files are given", "give - alone"}
	}
	return &mending{c: c, opts: fix.Options{Unsafe: f.unsafe}, stdout: c.Stdout, stdin: in.stdinName}, nil
}

// interruptible has a signal end the run between two files, and not while one is written. What it returns lets signals end the
// process again.
func (c *Command) interruptible() (restore func()) {
	ctx, stop := signal.NotifyContext(c.context(), os.Interrupt, syscall.SIGTERM)
	c.Context = ctx
	return stop
}

// each yields the sources as they are when they are mended. They are read whole.
func (m *mending) each(l *lint.Linter, sources iter.Seq[lint.Source]) iter.Seq[lint.Source] {
	return func(yield func(lint.Source) bool) {
		for src := range sources {
			if !yield(m.source(l, src)) {
				return
			}
		}
	}
}

// source mends a source in its place. What cannot be read stays as it is: checking it tells why.
func (m *mending) source(l *lint.Linter, src lint.Source) lint.Source {
	content, err := contentOf(&src)
	if err != nil {
		return src
	}
	mended, err := fix.Apply(m.c.context(), l, src, content, m.opts)
	if err == nil {
		m.pending += mended.Unsafe
		content = mended.New
		switch {
		case src.Path == m.stdin && src.Reader != nil:
			_, err = m.stdout.Write(content)
		case mended.Changed():
			err = mended.Write(src.Path)
		}
	}
	if m.c.context().Err() != nil { // the check ends as well, and says why
		return src
	}
	if err != nil {
		src.Reader = failing{&lint.SourceError{Path: src.Path, Message: "cannot be mended: " + plain(err), Err: err}}
		return src
	}
	if mended.Changed() {
		m.fixed += mended.Fixed
		m.files++
	}
	src.Reader = bytes.NewReader(content)
	return src
}

// contentOf is all of a source. Where it cannot be read, reading the source again tells the same error.
func contentOf(src *lint.Source) ([]byte, error) {
	if src.Reader == nil {
		return os.ReadFile(src.Path)
	}
	content, err := io.ReadAll(src.Reader)
	if err != nil {
		src.Reader = failing{err}
	}
	return content, err
}

// tell tells what was mended. A nil m mended nothing.
func (m *mending) tell() {
	if m == nil {
		return
	}
	hint := ""
	if m.pending > 0 && !m.opts.Unsafe {
		hint = m.c.say("{findings} could be mended by --unsafe-fixes: look at --diff first", "findings", m.c.count(m.pending, "finding"))
	}
	if m.fixed > 0 || hint != "" {
		m.c.tell("note", m.c.say("mended {findings} in {files}", "findings", m.c.count(m.fixed, "finding"), "files", m.c.count(m.files, "file")), hint)
	}
}

// diff shows what --fix would change.
func (c *Command) diff(opts lint.Options, in *inputs, allowEmpty bool) error {
	linter, err := c.linter(opts)
	if err != nil {
		return err
	}
	sum := &report.Summary{}
	outs := &outputs{} // no report is written
	found := false
	for src := range in.sources(outs) {
		content, err := contentOf(&src)
		if err != nil {
			if err := c.sourceError(&lint.SourceError{Path: src.Path, Message: plain(err), Err: err}, in, outs, sum); err != nil {
				return err
			}
			continue
		}
		m, err := fix.Apply(c.context(), linter, src, content, in.mending.opts)
		if err != nil {
			return err
		}
		for _, broken := range m.Errors {
			if err := c.sourceError(broken, in, outs, sum); err != nil {
				return err
			}
		}
		sum.Postings += m.Postings
		if m.Changed() {
			found = true
			if err := c.printDiff(src.Path, m); err != nil {
				return c.stopped(err, found)
			}
		}
	}
	for _, e := range in.failures {
		sum.Failures++
		c.tellSource("error", e)
	}
	c.conclude(sum, found, allowEmpty || in.changes != nil)
	return nil
}

// printDiff writes a unified diff of one file, which `patch -p1` and `git apply` take. On a terminal, what could direct it is
// shown by its number.
func (c *Command) printDiff(path string, m *fix.Mended) error {
	path = filepath.ToSlash(path)
	from, to := visible(path), visible(path)
	if !filepath.IsAbs(path) {
		from, to = "a/"+from, "b/"+to
	}
	if bytes.IndexByte(m.Old, 0) >= 0 {
		_, err := fmt.Fprintf(c.Stdout, "Binary files %s and %s differ\n", from, to)
		return err
	}
	var edits []udiff.Edit
	for _, e := range m.Edits {
		edits = append(edits, udiff.Edit{Start: e.Start, End: e.End, New: e.Text})
	}
	text, err := udiff.ToUnified(from, to, string(m.Old), edits, udiff.DefaultContextLines)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if _, is := terminal(c.Stdout); is {
		lines := strings.Split(text, "\n")
		for i := range lines {
			lines[i] = visible(strings.TrimSuffix(lines[i], "\r"))
		}
		text = strings.Join(lines, "\n")
	}
	_, err = io.WriteString(c.Stdout, text)
	return err
}
