package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/term"

	"github.com/postlint/postlint/lint"
	"github.com/postlint/postlint/lint/report"
)

// outputs are the reports of one run, each with its own writer.
type outputs struct{ list []*output }

type output struct {
	format *report.Format
	path   string // "" is standard output
	opts   report.Options
	files  []*os.File  // to be closed at the end
	info   fs.FileInfo // of the file at path, nil for standard output
	w      *bufio.Writer
	live   bool // a terminal, which wants each posting at once
	report report.Report
}

// outputs reads the values of --format. Files are opened, so that a run does not fail at its end; where needs is refused by what is asked
// for, none is, for opening empties a file.
func (c *Command) outputs(values []string, formats []report.Format, color string, opts report.Options, needs func(*outputs) error) (*outputs, error) {
	outs := &outputs{}
	for _, v := range values {
		name, path, toFile := strings.Cut(v, "=")
		i := slices.IndexFunc(formats, func(f report.Format) bool { return f.Name == name })
		if i < 0 {
			return nil, unknownName("format", name, names(formats))
		}
		if toFile && path == "" {
			return nil, &usageError{fmt.Sprintf("--format %s names no file", v), "write --format " + name + "=FILE, or --format " + name + " for standard output"}
		}
		for _, o := range outs.list {
			if o.path == path {
				where := "standard output"
				if path != "" {
					where = path
				}
				return nil, &usageError{"two formats would be written to " + where, "send one of them to a file of its own: --format " + name + "=FILE"}
			}
		}
		outs.list = append(outs.list, &output{format: &formats[i], path: path, opts: opts})
	}
	coloured, err := c.coloured(color)
	if err == nil && needs != nil {
		err = needs(outs)
	}
	if err != nil {
		return nil, err
	}
	for _, o := range outs.list {
		if err := c.open(o, coloured); err != nil {
			return nil, err
		}
	}
	return outs, nil
}

func (c *Command) open(o *output, coloured bool) error {
	w := c.Stdout
	if o.path != "" {
		f, err := os.Create(o.path)
		if err != nil {
			return fmt.Errorf("cannot write %s: %s", o.path, plain(err))
		}
		if o.info, err = f.Stat(); err != nil {
			return fmt.Errorf("cannot write %s: %s", o.path, plain(err))
		}
		o.files, w = append(o.files, f), f
	} else {
		o.opts.Color = coloured
		o.opts.Width, o.live = terminal(c.Stdout)
	}
	if err := c.jobSummary(o); err != nil {
		return err
	}
	o.w = bufio.NewWriterSize(w, 64<<10)
	o.report = o.format.New(o.w, o.opts)
	return nil
}

// jobSummary lets the github format write into the job summary of GitHub Actions, where there is one.
func (c *Command) jobSummary(o *output) error {
	path := c.env("GITHUB_STEP_SUMMARY")
	if path == "" || o.format.Name != "github" {
		return nil
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("cannot write the job summary %s: %s", path, plain(err))
	}
	o.files = append(o.files, f)
	o.opts.JobSummary = f
	return nil
}

func (o *outputs) has(format string) bool {
	return slices.ContainsFunc(o.list, func(x *output) bool { return x.format.Name == format })
}

// writesTo says whether a file is one that is being written.
func (o *outputs) writesTo(info fs.FileInfo) bool {
	return slices.ContainsFunc(o.list, func(x *output) bool { return x.info != nil && os.SameFile(x.info, info) })
}

// posting reports one posting. A report on a terminal takes the line of progress away first.
func (o *outputs) posting(r *lint.Result, p *progress) error {
	for _, x := range o.list {
		if x.live {
			p.clear()
		}
	}
	return o.each(func(out report.Report) error { return out.Posting(r) })
}

func (o *outputs) begin(m *report.Meta) error {
	return o.each(func(r report.Report) error { return r.Begin(m) })
}

func (o *outputs) each(f func(report.Report) error) error {
	for _, x := range o.list {
		err := f(x.report)
		if err == nil && x.live {
			err = x.w.Flush()
		}
		if err != nil {
			return x.failed(err)
		}
	}
	return nil
}

func (o *outputs) end(s *report.Summary) error {
	if err := o.each(func(r report.Report) error { return r.End(s) }); err != nil {
		return err
	}
	for _, x := range o.list {
		err := x.w.Flush()
		for _, f := range x.files {
			err = errors.Join(err, f.Close())
		}
		if err != nil {
			return x.failed(err)
		}
	}
	return nil
}

func (o *output) failed(err error) error {
	where := o.path
	if where == "" {
		where = "standard output"
	}
	return fmt.Errorf("writing %s: %w", where, err)
}

// closedPipe says whether an error comes from a reader that has gone: `postlint … | head`.
func closedPipe(err error) bool {
	var code syscall.Errno
	const brokenPipe, noData = 109, 232 // what Windows says
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) ||
		runtime.GOOS == "windows" && errors.As(err, &code) && (code == brokenPipe || code == noData)
}

var colorModes = []string{"auto", "always", "never"}

// coloured decides on colours for standard output: the flag first, then NO_COLOR, FORCE_COLOR, CLICOLOR, TERM, and last
// whether it is a terminal.
func (c *Command) coloured(mode string) (bool, error) {
	switch mode {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
	default:
		return false, unknownName("value of --color", mode, colorModes)
	}
	if c.env("NO_COLOR") != "" {
		return false, nil
	}
	if v := c.env("FORCE_COLOR"); v != "" {
		return v != "0" && v != "false", nil
	}
	if c.env("CLICOLOR") == "0" || c.env("TERM") == "dumb" {
		return false, nil
	}
	_, is := terminal(c.Stdout)
	return is, nil
}

func (c *Command) env(name string) string {
	if c.Env == nil {
		return ""
	}
	v, _ := c.Env(name)
	return v
}

// terminal is the width of the terminal that w is, in cells, and whether it is one.
func terminal(w io.Writer) (width int, is bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}

// visible is a text for standard error with its control codes shown as numbers: paths and records are strangers' texts.
func visible(s string) string { return report.Escape(s) }
